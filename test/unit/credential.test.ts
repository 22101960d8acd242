import { describe, expect, it } from "vitest";
import type { Operation } from "../../generated/contract.js";
import {
  checkAllowed,
  checkBaseURL,
  checkEnvironment,
  credentialOfAnyKind,
  credentialOfKind,
} from "../../src/credential.js";
import { ConfigurationError } from "../../src/errors.js";

const operation: Operation = { id: "envvars.list", method: "GET", path: "/e/{env}", auth: ["secretKey"] };

describe("a credential", () => {
  it.each([
    ["tr_dev_0123", "secretKey", "dev"],
    ["tr_stg_0123", "secretKey", "stg"],
    ["tr_preview_0123", "secretKey", "preview"],
    ["tr_prod_sk_0123456789abcdefghijklmn", "secretKey", "prod"],
    ["tr_pat_0123", "personalAccessToken", undefined],
    ["aaa.bbb.ccc", "publicAccessToken", undefined],
  ])("%s shows its kind by its form", (token, kind, environment) => {
    expect(credentialOfAnyKind(` ${token}\n`, "accessToken")).toEqual({
      kind,
      token,
      ...(environment && { environment }),
    });
  });

  it.each(["tr_oat_1", "tr_uat_1", "pk_dev_1", "something", "", "  ", "tr_dev_a\nb", "tr_dev_ü", undefined, 7])(
    "%j is refused as an access token",
    (token) => {
      expect(() => credentialOfAnyKind(token, "accessToken")).toThrow(ConfigurationError);
    },
  );

  it("of another kind does not fit a field that names its kind", () => {
    expect(() => credentialOfKind("secretKey", "tr_pat_1")).toThrow(
      "secretKey holds a personal access token, not a secret key",
    );
  });

  it("of unknown form is what its field calls it", () => {
    expect(credentialOfKind("secretKey", "self-hosted")).toEqual({ kind: "secretKey", token: "self-hosted" });
  });

  it("is in no message", () => {
    expect(() => credentialOfKind("secretKey", "tr_dev_hush\u0000hush")).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining("hush") }),
    );
  });

  it("makes no call that its kind may not make, and the error names the kinds that may", () => {
    expect(() => checkAllowed(operation, credentialOfAnyKind("tr_pat_1", "accessToken"))).toThrow(
      "envvars.list: cannot be called with a personal access token; it takes a secret key",
    );
  });
});

describe("the environment of a call", () => {
  const key = credentialOfAnyKind("tr_stg_1", "secretKey");
  const pat = credentialOfAnyKind("tr_pat_1", "personalAccessToken");

  it.each(["staging", "stg", "qa", undefined])("%s goes with a staging key", (env) => {
    expect(() => checkEnvironment(operation, key, env)).not.toThrow();
  });

  it.each(["prod", "dev", "preview"])(
    "%s does not go with a staging key, under which the call would act on staging",
    (env) => {
      expect(() => checkEnvironment(operation, key, env)).toThrow(ConfigurationError);
    },
  );

  it("is not prod when a branch is sent with a personal token, under which the call would act on the branch", () => {
    expect(() => checkEnvironment(operation, pat, "prod", "feature")).toThrow(/previewBranch/);
    expect(() => checkEnvironment(operation, pat, "preview", "feature")).not.toThrow();
    expect(() => checkEnvironment(operation, pat, "prod")).not.toThrow();
    expect(() => checkEnvironment({ ...operation, branch: false }, pat, "prod", "feature")).not.toThrow();
  });
});

describe("the base URL", () => {
  it.each([
    ["https://api.example.com/", "https://api.example.com"],
    ["https://api.example.com/prefix///", "https://api.example.com/prefix"],
    ["http://localhost:3030", "http://localhost:3030"],
    ["http://127.9.9.9", "http://127.9.9.9"],
    ["http://[::1]:8080/x", "http://[::1]:8080/x"],
  ])("%s is used as %s", (given, expected) => {
    expect(checkBaseURL(given, false)).toBe(expected);
  });

  it.each([
    "http://api.example.com",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "https://user:pass@api.example.com",
    "https://api.example.com?a=b",
    "https://api.example.com#a",
    "ftp://api.example.com",
    "api.example.com",
    "",
  ])("%j is refused", (given) => {
    expect(() => checkBaseURL(given, false)).toThrow(ConfigurationError);
  });

  it("may be http: where that is allowed by name", () => {
    expect(checkBaseURL("http://api.internal:3000", true)).toBe("http://api.internal:3000");
  });
});
