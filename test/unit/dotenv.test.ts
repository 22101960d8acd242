import { describe, expect, it } from "vitest";
import { parseDotenv } from "../../src/resources/dotenv.js";

describe("the text of a dotenv file", () => {
  it.each<[text: string, variables: Record<string, string>]>([
    ["", {}],
    ["# A=1\nno assignment\n=2\n", {}],
    ["A=1", { A: "1" }],
    ["A=1\r\nB=2\rC=3\n", { A: "1", B: "2", C: "3" }],
    ["\uFEFFA=1", { A: "1" }],
    ["  A  =  spaced out  ", { A: "spaced out" }],
    ["A=\nB= \nC=''", { A: "", B: "", C: "" }],
    ["export A=1\nexport=2", { A: "1", export: "2" }],
    ["A: 1\nB:2", { A: "1" }],
    ["a.b-c_1=x", { "a.b-c_1": "x" }],
    ["A=1\nA=2", { A: "2" }],
    ["A=x=y", { A: "x=y" }],
    // A comment begins at the first number sign that is in no quotes.
    ["A=1 # one\nB=2#two\nC='3 # three' # four\nD=#", { A: "1", B: "2", C: "3 # three", D: "" }],
    ['A="it\'s"\nB=\'say "x"\'\nC=`both \' and "`', { A: "it's", B: 'say "x"', C: "both ' and \"" }],
    ['A="one\\ntwo\\rthree\\tfour"', { A: "one\ntwo\rthree\\tfour" }],
    ["A='one\\ntwo'\nB=one\\ntwo", { A: "one\\ntwo", B: "one\\ntwo" }],
    ['A="-----BEGIN\nline\n-----END" # key\nB=1', { A: "-----BEGIN\nline\n-----END", B: "1" }],
    ['A="a \\"quoted\\" word"', { A: 'a \\"quoted\\" word' }],
    ['A="C:\\dir\\"\nB=1', { A: "C:\\dir\\", B: "1" }],
    ['A="open\nB=1', { A: '"open', B: "1" }],
    ['A="x" y\nB=\'', { A: '"x" y', B: "'" }],
    [`A=$B\nC="$\{B}"`, { A: "$B", C: ["$", "{B}"].join("") }],
    ['A={"a": 1}', { A: '{"a": 1}' }],
  ])("%j is %j", (text, variables) => {
    expect(parseDotenv(text)).toEqual(variables);
  });

  it("may assign to a name that every object has", () => {
    expect(Object.entries(parseDotenv("__proto__=1\nconstructor=2"))).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]);
  });

  it("is read in a time that grows with its length, however many quotes stay open", () => {
    const text = 'A="x\n'.repeat(20_000);
    const started = performance.now();
    parseDotenv(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
