// How fast public tokens are signed, beside the library alone with a key that was imported before: `npm run bench:tokens`.
// Both make the same claims. The runs alternate, so that what else the machine does meets both, and medians are compared.
import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { createPublicTokenSigner } from "trigger-management-client/tokens";

const secretKey = "tr_dev_madeUpKeyForMeasuring0001";
const environmentId = "cm4x7yy8x0002abcd34qrst56";
const runs = 21;
const tokensPerRun = 2000;

const importedKey = await crypto.subtle.importKey(
  "raw",
  new TextEncoder().encode(secretKey),
  { name: "HMAC", hash: "SHA-256" },
  false,
  ["sign"],
);

const bare = (run: number): Promise<string> =>
  new SignJWT({ sub: environmentId, pub: true, scopes: [`read:runs:run_${run}`, "trigger:tasks:hello"] })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer("https://id.trigger.dev")
    .setAudience("https://api.trigger.dev")
    .setIssuedAt()
    .setExpirationTime("15m")
    .setJti(randomUUID())
    .sign(importedKey);

const signer = createPublicTokenSigner({ secretKey, environmentId });
const ours = (run: number): Promise<string> =>
  signer.sign({ scopes: { read: { runs: `run_${run}` }, trigger: { tasks: "hello" } } });

/** Tokens per second, one after the other. */
const rateOf = async (sign: (run: number) => Promise<string>): Promise<number> => {
  const started = performance.now();
  for (let made = 0; made < tokensPerRun; made += 1) await sign(made);
  return (tokensPerRun * 1000) / (performance.now() - started);
};

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

const rates: { bare: number[]; ours: number[] } = { bare: [], ours: [] };
// The first runs are for the compiler.
for (let warmUp = 0; warmUp < 2; warmUp += 1) {
  await rateOf(bare);
  await rateOf(ours);
}
for (let run = 0; run < runs; run += 1) {
  const isEven = run % 2 === 0;
  if (isEven) rates.bare.push(await rateOf(bare));
  rates.ours.push(await rateOf(ours));
  if (!isEven) rates.bare.push(await rateOf(bare));
}

const perSecond = (values: readonly number[]): string => `${Math.round(median(values))}`.padStart(8);
const shares = rates.ours.map((rate, run) => rate / (rates.bare[run] ?? Number.NaN));
console.log(`Node ${process.version}, median of ${runs} runs of ${tokensPerRun} tokens each, tokens per second`);
console.log(`jose, imported key        ${perSecond(rates.bare)}`);
console.log(`createPublicTokenSigner   ${perSecond(rates.ours)}`);
console.log(`share                     ${(median(shares) * 100).toFixed(1).padStart(8)} %  (goal: 90 % or more)`);
