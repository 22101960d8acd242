// Prints how many tests passed, failed and were skipped, on one line: node count-tests.mjs FOLDER STATUS
// FOLDER has the JSON reports of the test runs; STATUS is the exit code so far. Plain JavaScript, as it also has to work
// when the install failed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder = ".", status = "0"] = process.argv.slice(2);
const reports = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));

/** @param {string} field */
const sum = (field) => reports.reduce((total, report) => total + report[field], 0);

const passed = sum("numPassedTests");
// What failed outside of a test counts as one.
const failed = Math.max(sum("numFailedTests"), status === "0" ? 0 : 1);
const skipped = sum("numPendingTests") + sum("numTodoTests");

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
// A run without a test proves nothing.
process.exitCode = passed === 0 || failed > 0 ? 1 : 0;
