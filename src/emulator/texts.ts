import { sentenceOf, tooBig, tooSmall } from "./issues.js";
import { refuse } from "./refusals.js";

/** The text without the spaces around it, if it is then as long as it may be: the service counts only after trimming. */
export const textBetween = (least: number, most: number, name: string, given: string): string => {
  const text = given.trim();
  if (text.length < least) {
    const message = `String must contain at least ${least} character(s)`;
    refuse(400, { error: sentenceOf([tooSmall(least, "string", message, [name])]) });
  }
  if (text.length > most) {
    const message = `String must contain at most ${most} character(s)`;
    refuse(400, { error: sentenceOf([tooBig(most, "string", message, [name])]) });
  }
  return text;
};
