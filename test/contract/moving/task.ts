/** A task as an application has it. It stays with the official SDK, whichever package the application calls it with. */

import { task } from "@trigger.dev/sdk";

export interface Invoice {
  customer: string;
  cents: number;
}

export const sendInvoice = task({
  id: "send-invoice",
  run: async (payload: Invoice) => ({ number: `${payload.customer}-1`, sentAt: new Date() }),
});

export const archive = task({
  id: "archive",
  run: async (payload: { keep: boolean }) => (payload.keep ? "kept" : "deleted"),
});
