// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Operation } from "../contract.js";

export const tokensClaims: Operation = {
  id: "tokens.claims",
  method: "POST",
  path: "/api/v1/auth/jwt/claims",
  auth: ["secretKey"],
  repeat: "always",
  limiter: "none",
};

export const tokensCreateJwt: Operation = {
  id: "tokens.createJwt",
  method: "POST",
  path: "/api/v1/auth/jwt",
  auth: ["secretKey"],
  body: true,
  repeat: "always",
};

export const tokensCreate: Operation = {
  id: "tokens.create",
  method: "POST",
  path: "/api/v1/auth/public-tokens",
  auth: ["secretKey"],
  body: true,
  repeat: "always",
};
