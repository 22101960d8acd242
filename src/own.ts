/**
 * The caller's own fields, on an object without a prototype: what somebody has put on `Object.prototype` is not the
 * caller's word. Nothing and what is no object have no fields.
 */
export const ownFields = <T extends object>(given: T | undefined): T & Readonly<Record<string, unknown>> =>
  Object.assign(Object.create(null), typeof given === "object" ? given : undefined);
