import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface TypeCost {
  readonly instantiations: number;
  readonly files: number;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

const check = (file: string): TypeCost => {
  const program = ts.createProgram([file], options);
  const [problem] = ts.getPreEmitDiagnostics(program);
  if (problem !== undefined) throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, "\n"));
  return { instantiations: program.getInstantiationCount(), files: program.getSourceFiles().length };
};

/** What a consumer's file costs the compiler beyond what an empty one costs. Throws when it does not compile. */
export const measureTypes = (folder: string, consumer: string): TypeCost => {
  const empty = join(folder, "empty.ts");
  writeFileSync(empty, "export {};\n");
  const [base, all] = [check(empty), check(join(folder, consumer))];
  return { instantiations: all.instantiations - base.instantiations, files: all.files - base.files };
};
