// Made by scripts/generate.ts from the API's document. What is edited here is lost.

/** The document without what it says to people. */
export const document = {
  openapi: "3.1.0",
  info: {
    title: "Trigger.dev management API",
    version: "2025-07-16",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
  servers: [{ url: "https://api.trigger.dev" }],
  tags: [
    { name: "alertChannels", "x-load": "later" },
    { name: "batch", "x-load": "later" },
    { name: "branches", "x-load": "later" },
    { name: "bulkActions", "x-load": "later" },
    { name: "deployments", "x-load": "later" },
    { name: "environments", "x-load": "later" },
    { name: "envvars", "x-load": "later" },
    { name: "errors", "x-load": "later" },
    { name: "idempotencyKeys", "x-load": "later" },
    { name: "orgs", "x-load": "later" },
    { name: "packets", "x-load": "later" },
    { name: "projects", "x-load": "later" },
    { name: "prompts", "x-load": "later" },
    { name: "query", "x-load": "later" },
    { name: "queues", "x-load": "later" },
    { name: "realtime", "x-load": "later" },
    { name: "reports", "x-load": "later" },
    { name: "runs" },
    { name: "runDetails", "x-load": "later" },
    { name: "schedules", "x-load": "later" },
    { name: "sessions", "x-load": "later" },
    { name: "sessionChannels", "x-load": "later" },
    { name: "tasks", "x-load": "later" },
    { name: "tokens", "x-load": "later" },
    { name: "wait", "x-load": "later" },
    { name: "webhooks", "x-load": "later" },
    { name: "whoami" },
    { name: "keyRecords", "x-load": "later" },
    { name: "workers", "x-load": "later" },
  ],
  paths: {
    "/api/v1/projects/{projectRef}/alertChannels": {
      post: {
        operationId: "alertChannels.create",
        tags: ["alertChannels"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "keyed",
        "x-key": { field: "deduplicationKey" },
        "x-secret": true,
        parameters: [{ $ref: "#/components/parameters/ProjectRef" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreateAlertChannelParams" },
              example: {
                name: "Failures to the shop's team",
                alertTypes: ["run_failure", "deployment_failure"],
                channel: "email",
                channelData: { email: "team@example.com" },
                deduplicationKey: "shop-failures",
              },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/AlertChannel" },
                example: {
                  id: "alert_channel_abcdefghijklmnopqrst",
                  name: "Failures to the shop's team",
                  alertTypes: ["run_failure", "deployment_failure"],
                  channel: "email",
                  channelData: { email: "team@example.com" },
                  deduplicationKey: "shop-failures",
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/InvalidRequestBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerErrorOrInvalidJson" },
        },
      },
    },
    "/api/v3/batches": {
      post: {
        operationId: "batch.create",
        "x-stream": "ndjson",
        tags: ["batch"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        "x-limiter": "batchItems",
        "x-max-body": 131072,
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreateBatchBody" },
              example: { runCount: 2, taskIdentifiers: ["send-invoice"] },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-trigger-jwt": { schema: { type: "string" } },
              "x-trigger-jwt-claims": { schema: { type: "string" } },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/CreateBatchResult" },
                example: { id: "batch_cm4x8ka1b0000abcd12efgh34", runCount: 2, isCached: true },
              },
            },
          },
          "202": {
            headers: {
              "x-trigger-jwt": { schema: { type: "string" } },
              "x-trigger-jwt-claims": { schema: { type: "string" } },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/CreateBatchResult" },
                example: { id: "batch_cm4x8ka1b0000abcd12efgh34", runCount: 2, isCached: false },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "413": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": {
            headers: {
              "retry-after": { schema: { type: "integer" } },
              "x-ratelimit-limit": { schema: { type: "string" } },
              "x-ratelimit-remaining": { schema: { type: "string" } },
              "x-ratelimit-reset": { schema: { type: "string" } },
            },
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } },
              "application/problem+json": { schema: { $ref: "#/components/schemas/RateLimitBody" } },
            },
          },
          "500": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/api/v3/batches/{batchId}/items": {
      post: {
        operationId: "batch.streamItems",
        "x-stream": "ndjson",
        tags: ["batch"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/BatchId" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/x-ndjson": {
              schema: { $ref: "#/components/schemas/StreamedBatchItem" },
              example: {
                index: 0,
                task: "send-invoice",
                payload: { orderId: 42 },
                options: { tags: ["customer:7"] },
              },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/StreamBatchItemsResult" },
                example: {
                  id: "batch_cm4x8ka1b0000abcd12efgh34",
                  itemsAccepted: 2,
                  itemsDeduplicated: 0,
                  sealed: true,
                  runCount: 2,
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "415": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v2/batches/{batchId}": {
      get: {
        operationId: "batch.retrieve",
        tags: ["batch"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/BatchId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/BatchObject" },
                example: {
                  id: "batch_cm4x8ka1b0000abcd12efgh34",
                  status: "COMPLETED",
                  createdAt: "2026-11-21T23:55:39.010Z",
                  updatedAt: "2026-11-21T23:55:39.703Z",
                  processingCompletedAt: "2026-11-21T23:55:39.150Z",
                  runCount: 2,
                  runs: ["run_cm4x8ka1b0000abcd12efgh34", "run_cm4x8ka1b0001abcd12efgh35"],
                  processing: { completedAt: "2026-11-21T23:55:39.150Z", errors: [] },
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/batches/{batchId}": {
      get: {
        operationId: "batch.retrieveV1",
        "x-method": "none",
        tags: ["batch"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/BatchId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/BatchV1" },
                example: {
                  id: "batch_cm4x8ka1b0000abcd12efgh34",
                  status: "COMPLETED",
                  createdAt: "2026-11-21T23:55:39.010Z",
                  updatedAt: "2026-11-21T23:55:39.703Z",
                  runCount: 1,
                  runs: ["run_cm4x8ka1b0000abcd12efgh34"],
                  successfulRunCount: 1,
                  failedRunCount: 0,
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/batches/{batchId}/results": {
      get: {
        operationId: "batch.results",
        tags: ["batch"],
        security: [{ secretKey: [] }],
        parameters: [{ $ref: "#/components/parameters/BatchId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/BatchResults" },
                example: {
                  id: "batch_cm4x8ka1b0000abcd12efgh34",
                  items: [
                    {
                      ok: true,
                      id: "run_cm4x8ka1b0000abcd12efgh34",
                      taskIdentifier: "send-invoice",
                      output: "{}",
                      outputType: "application/json",
                    },
                  ],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v2/tasks/batch": {
      post: {
        operationId: "batch.triggerV2",
        "x-method": "none",
        tags: ["batch"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "never",
        "x-max-body": 1000000,
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/TriggerBatchV2Body" },
              example: { items: [{ task: "send-invoice", payload: { orderId: 42 } }] },
            },
          },
        },
        responses: {
          "202": {
            headers: {
              "x-trigger-jwt": { schema: { type: "string" } },
              "x-trigger-jwt-claims": { schema: { type: "string" } },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/TriggerBatchV2Result" },
                example: { id: "batch_cm4x8ka1b0000abcd12efgh34", isCached: false, runCount: 1 },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } } },
          },
          "413": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/api/v1/tasks/batch": {
      post: {
        operationId: "batch.triggerV1",
        "x-method": "none",
        tags: ["batch"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "keyed",
        "x-key": { header: "idempotency-key", ttl: "idempotency-key-ttl" },
        "x-max-body": 1000000,
        parameters: [
          { name: "idempotency-key", in: "header", schema: { type: "string", maxLength: 2048 } },
          { name: "idempotency-key-ttl", in: "header", schema: { type: "string" } },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/TriggerBatchV1Body" },
              example: { items: [{ task: "send-invoice", payload: { orderId: 42 } }] },
            },
          },
        },
        responses: {
          "202": {
            headers: {
              "x-trigger-jwt": { schema: { type: "string" } },
              "x-trigger-jwt-claims": { schema: { type: "string" } },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/TriggerBatchV1Result" },
                example: {
                  id: "batch_cm4x8ka1b0000abcd12efgh34",
                  isCached: false,
                  runs: [
                    {
                      id: "run_cm4x8ka1b0000abcd12efgh34",
                      isCached: false,
                      taskIdentifier: "send-invoice",
                    },
                  ],
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } } },
          },
          "413": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/api/v1/tasks/{taskIdentifier}/batch": {
      post: {
        operationId: "tasks.batchTriggerV1",
        "x-method": "none",
        tags: ["batch"],
        security: [{ secretKey: [] }],
        "x-repeat": "keyed",
        "x-key": { header: "idempotency-key" },
        "x-max-body": 3145728,
        parameters: [
          {
            name: "taskIdentifier",
            in: "path",
            required: true,
            schema: { type: "string", minLength: 1 },
          },
          { name: "idempotency-key", in: "header", schema: { type: "string", maxLength: 2048 } },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/BatchTriggerTaskV1Body" },
              example: { items: [{ payload: { orderId: 42 } }, { payload: { orderId: 43 } }] },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-trigger-jwt": { schema: { type: "string" } },
              "x-trigger-jwt-claims": { schema: { type: "string" } },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/BatchTriggerTaskV1Result" },
                example: {
                  batchId: "batch_cm4x8ka1b0000abcd12efgh34",
                  runs: ["run_cm4x8ka1b0000abcd12efgh34", "run_cm4x8ka1b0001abcd12efgh35"],
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "413": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/branches": {
      get: {
        operationId: "branches.list",
        tags: ["branches"],
        security: [{ personalAccessToken: [] }],
        "x-limiter": "deployments",
        parameters: [{ $ref: "#/components/parameters/ProjectRef" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/BranchList" },
                example: {
                  branches: [
                    {
                      id: "cm4x7zz9y0006abcd90mnop12",
                      name: "feature-one",
                      createdAt: "2026-11-20T08:00:00.000Z",
                      updatedAt: "2026-11-20T08:05:00.000Z",
                      git: { commitMessage: "Begin", commitRef: "feature-one", commitSha: "9f2c1e7" },
                      isPaused: false,
                    },
                  ],
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      post: {
        operationId: "branches.upsert",
        tags: ["branches"],
        security: [{ secretKey: [] }, { personalAccessToken: [] }],
        "x-repeat": "always",
        "x-limiter": "deployments",
        "x-branch": "never",
        parameters: [{ $ref: "#/components/parameters/ProjectRef" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/UpsertBranchParams" },
              example: {
                env: "preview",
                branch: "feature-one",
                git: { commitMessage: "Begin", commitSha: "9f2c1e7" },
              },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/UpsertedBranch" },
                example: { id: "cm4x7zz9y0006abcd90mnop12" },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } } },
          },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/branches/archive": {
      post: {
        operationId: "branches.archive",
        tags: ["branches"],
        security: [{ secretKey: [] }, { personalAccessToken: [] }],
        "x-repeat": "always",
        "x-limiter": "deployments",
        "x-branch": "never",
        "x-secret": true,
        parameters: [{ $ref: "#/components/parameters/ProjectRef" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/ArchiveBranchParams" },
              example: { branch: "feature-one" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ArchivedBranch" },
                example: { success: true, branch: { id: "cm4x7zz9y0006abcd90mnop12" } },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } } },
          },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/bulk-actions": {
      get: {
        operationId: "runs.bulk.list",
        tags: ["bulkActions"],
        security: [{ secretKey: [] }],
        "x-pagination": { style: "cursor", max: 100 },
        parameters: [
          {
            name: "page[size]",
            in: "query",
            "x-argument": "limit",
            schema: { type: "integer", minimum: 1, maximum: 100, default: 25 },
          },
          { name: "page[after]", in: "query", "x-argument": "after", schema: { type: "string" } },
          { name: "page[before]", in: "query", "x-argument": "before", schema: { type: "string" } },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/BulkActionListPage" },
                example: {
                  data: [
                    {
                      id: "bulk_cm4x8kc3d0002abcd34qrst56",
                      name: "After the outage",
                      type: "REPLAY",
                      status: "PENDING",
                      counts: { total: 420, success: 200, failure: 0 },
                      createdAt: "2026-11-21T23:59:26.056Z",
                    },
                  ],
                  pagination: {},
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      post: {
        operationId: "runs.bulk.create",
        "x-method": [
          { name: "runs.bulk.cancel", with: { action: "cancel" } },
          { name: "runs.bulk.replay", with: { action: "replay" } },
        ],
        tags: ["bulkActions"],
        security: [{ secretKey: [] }],
        "x-repeat": "never",
        "x-max-body": 1048576,
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreateBulkActionBody" },
              example: {
                action: "replay",
                filter: { status: ["FAILED"], taskIdentifier: "send-invoice", period: "1d" },
                name: "After the outage",
              },
            },
          },
        },
        responses: {
          "202": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/CreatedBulkAction" },
                example: { id: "bulk_cm4x8kc3d0002abcd34qrst56" },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "413": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } },
              "application/problem+json": { schema: { $ref: "#/components/schemas/RateLimitBody" } },
            },
          },
          "500": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/api/v1/bulk-actions/{bulkActionId}": {
      get: {
        operationId: "runs.bulk.retrieve",
        tags: ["bulkActions"],
        security: [{ secretKey: [] }],
        parameters: [
          { $ref: "#/components/parameters/BulkActionId" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/BulkAction" },
                example: {
                  id: "bulk_cm4x8kc3d0002abcd34qrst56",
                  type: "CANCEL",
                  status: "COMPLETED",
                  counts: { total: 8, success: 2, failure: 6 },
                  createdAt: "2026-11-21T23:59:26.020Z",
                  completedAt: "2026-11-21T23:59:26.921Z",
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/bulk-actions/{bulkActionId}/abort": {
      post: {
        operationId: "runs.bulk.abort",
        tags: ["bulkActions"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        parameters: [
          { $ref: "#/components/parameters/BulkActionId" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/AbortedBulkAction" },
                example: { id: "bulk_cm4x8kc3d0002abcd34qrst56" },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "409": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/deployments": {
      get: {
        operationId: "deployments.list",
        tags: ["deployments"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-pagination": { style: "forward", max: 100 },
        "x-limiter": "deployments",
        parameters: [
          {
            name: "page[size]",
            in: "query",
            "x-argument": "limit",
            schema: { type: "integer", minimum: 1, maximum: 100, default: 20 },
          },
          { name: "page[after]", in: "query", "x-argument": "after", schema: { type: "string" } },
          {
            name: "status",
            in: "query",
            schema: {
              type: "string",
              enum: ["PENDING", "BUILDING", "DEPLOYING", "DEPLOYED", "FAILED", "CANCELED", "TIMED_OUT"],
            },
          },
          { name: "period", in: "query", schema: { type: "string" } },
          {
            name: "from",
            in: "query",
            "x-argument": { name: "from", encode: "iso" },
            schema: { type: "string", format: "date-time" },
          },
          {
            name: "to",
            in: "query",
            "x-argument": { name: "to", encode: "iso" },
            schema: { type: "string", format: "date-time" },
          },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/DeploymentListPage" },
                example: {
                  data: [
                    {
                      id: "deployment_abcdefghijklmnopqrstu",
                      createdAt: "2026-11-21T23:25:45.929Z",
                      shortCode: "x2zqqiyz",
                      version: "20261121.1",
                      runtime: "node-22",
                      runtimeVersion: null,
                      status: "DEPLOYED",
                      deployedAt: "2026-11-21T23:25:46.177Z",
                      git: {
                        provider: "github",
                        source: "github_actions",
                        commitSha: "60e3e0abc1234",
                        commitRef: "main",
                        dirty: false,
                      },
                    },
                  ],
                  pagination: { next: "deployment_abcdefghijklmnopqrstu" },
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/api/v1/deployments/{deploymentId}": {
      get: {
        operationId: "deployments.retrieve",
        tags: ["deployments"],
        security: [{ secretKey: [] }],
        "x-limiter": "deployments",
        parameters: [
          { $ref: "#/components/parameters/DeploymentId" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Deployment" },
                example: {
                  id: "deployment_abcdefghijklmnopqrstu",
                  status: "DEPLOYED",
                  contentHash: "5f2c9a7e",
                  shortCode: "x2zqqiyz",
                  version: "20261121.1",
                  imageReference: "registry.example.com/proj_abcdefghijklmnopqrst:20261121.1.prod.x2zqqiyz",
                  imagePlatform: "linux/amd64",
                  commitSHA: null,
                  externalBuildData: null,
                  errorData: null,
                  canceledReason: null,
                  worker: {
                    id: "worker_abcdefghijklmnopqrstu",
                    version: "20261121.1",
                    tasks: [
                      {
                        id: "task_abcdefghijklmnopqrstu",
                        slug: "send-invoice",
                        filePath: "src/trigger/invoices.ts",
                        exportName: "sendInvoice",
                      },
                    ],
                  },
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/DeploymentNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/deployments/latest": {
      get: {
        operationId: "deployments.latest",
        tags: ["deployments"],
        security: [{ secretKey: [] }],
        "x-limiter": "deployments",
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/LatestDeployment" },
                example: {
                  id: "deployment_abcdefghijklmnopqrstu",
                  status: "DEPLOYED",
                  contentHash: "5f2c9a7e",
                  shortCode: "x2zqqiyz",
                  version: "20261121.1",
                  imageReference: "registry.example.com/tasks:20261121.1",
                  errorData: null,
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/DeploymentNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/deployments/current": {
      get: {
        operationId: "deployments.current",
        "x-method": ["deployments.current", "deployments.retrieveCurrent"],
        tags: ["deployments"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-limiter": "none",
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/DeploymentListItem" },
                example: {
                  id: "deployment_abcdefghijklmnopqrstu",
                  createdAt: "2026-11-21T23:25:45.929Z",
                  shortCode: "x2zqqiyz",
                  version: "20261121.1",
                  runtime: "node-22",
                  runtimeVersion: null,
                  status: "DEPLOYED",
                  deployedAt: "2026-11-21T23:25:46.177Z",
                  git: {
                    provider: "local",
                    commitSha: "60e3e0abc1234",
                    commitMessage: "Send invoices twice",
                  },
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } } },
          },
          "404": {
            headers: { "x-should-retry": { $ref: "#/components/headers/ShouldRetry" } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "500": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/api/v1/deployments/{version}/promote": {
      post: {
        operationId: "deployments.promote",
        tags: ["deployments"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        "x-limiter": "deployments",
        parameters: [
          { name: "version", in: "path", required: true, schema: { type: "string", minLength: 1 } },
          { name: "allowRollbacks", in: "query", schema: { type: "boolean", default: false } },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/PromotedDeployment" },
                example: {
                  id: "deployment_abcdefghijklmnopqrstu",
                  version: "20261121.1",
                  shortCode: "x2zqqiyz",
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/DeploymentNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/deployments/{deploymentId}/cancel": {
      post: {
        operationId: "deployments.cancel",
        tags: ["deployments"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        "x-limiter": "deployments",
        parameters: [
          { $ref: "#/components/parameters/DeploymentId" },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: false,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CancelDeploymentBody" },
              example: { reason: "superseded" },
            },
          },
        },
        responses: {
          "204": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/InvalidRequestBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/DeploymentNotFound" },
          "409": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerErrorOrInvalidJson" },
        },
      },
    },
    "/api/v1/remote-build-provider-status": {
      get: {
        operationId: "deployments.buildProviderStatus",
        "x-method": "none",
        tags: ["deployments"],
        security: [{ secretKey: [] }, { personalAccessToken: [] }, { publicAccessToken: [] }],
        "x-limiter": "deployments",
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/BuildProviderStatus" },
                example: { status: "operational", message: "All systems work." },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/environments": {
      get: {
        operationId: "environments.list",
        tags: ["environments"],
        security: [{ personalAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/ProjectRef" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/ProjectEnvironment" } },
                example: [
                  {
                    id: "cm4x7zz9y0003abcd90mnop12",
                    slug: "dev",
                    type: "DEVELOPMENT",
                    isBranchableEnvironment: true,
                    branchName: null,
                    paused: false,
                  },
                  {
                    id: "cm4x7zz9y0004abcd90mnop12",
                    slug: "prod",
                    type: "PRODUCTION",
                    isBranchableEnvironment: false,
                    branchName: null,
                    paused: false,
                  },
                ],
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/{env}": {
      get: {
        operationId: "environments.retrieve",
        tags: ["environments"],
        security: [{ secretKey: [] }, { personalAccessToken: [] }],
        "x-limiter": "deployments",
        "x-secret": true,
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/EnvironmentName" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/EnvironmentAccess" },
                example: {
                  apiKey: "tr_dev_aMadeUpExampleKey",
                  name: "Shop",
                  apiUrl: "https://api.trigger.dev",
                  projectId: "cm4x7aa1b0004abcd12efgh34",
                  defaultRuntime: "node-22",
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/WrongEnvironment" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoSuchEnvironment" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/{env}/jwt": {
      post: {
        operationId: "environments.createToken",
        tags: ["environments"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "always",
        "x-secret": true,
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/EnvironmentName" },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreateEnvironmentTokenParams" },
              example: { claims: { scopes: ["read:runs"] }, expirationTime: "1h" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/EnvironmentToken" },
                example: { token: "header.payload.signature" },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidTokenRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoSuchEnvironment" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } },
              "text/plain": { schema: { type: "string" } },
            },
          },
        },
      },
    },
    "/api/v1/projects/{projectRef}/{env}/pause": {
      post: {
        operationId: "environments.pause",
        tags: ["environments"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/EnvironmentName" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/EnvironmentState" },
                example: { paused: true, state: "paused" },
              },
            },
          },
          "400": { $ref: "#/components/responses/NotSwitched" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoSuchEnvironment" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/{env}/resume": {
      post: {
        operationId: "environments.resume",
        tags: ["environments"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/EnvironmentName" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/EnvironmentState" },
                example: { paused: false, state: "resumed" },
              },
            },
          },
          "400": { $ref: "#/components/responses/NotSwitched" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoSuchEnvironment" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/{env}/regenerate-api-key": {
      post: {
        operationId: "environments.regenerateApiKey",
        tags: ["environments"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "never",
        "x-branch": "never",
        "x-secret": true,
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/EnvironmentName" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/RegeneratedApiKey" },
                example: { apiKey: "tr_prod_anotherMadeUpKey" },
              },
            },
          },
          "400": { $ref: "#/components/responses/WrongEnvironment" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoSuchEnvironment" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/{env}/runs/{runId}/commit": {
      get: {
        operationId: "environments.runCommit",
        tags: ["environments"],
        security: [{ personalAccessToken: [] }],
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/EnvironmentName" },
          {
            name: "runId",
            in: "path",
            required: true,
            "x-argument": { handle: true },
            schema: { type: "string", minLength: 1 },
          },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/RunCommit" },
                example: {
                  runId: "run_abcdefghijklmnopqrstuvwxy",
                  version: "20261121.1",
                  sha: "9f2c1e7a5b3d48c6a0e1f2d3c4b5a69788776655",
                  dirty: false,
                  shortCode: "9k2m4p6q",
                  deployedAt: "2026-11-20T08:00:00.000Z",
                  git: {
                    commitMessage: "Send the report on Mondays",
                    commitRef: "main",
                    commitAuthorName: "Ada",
                  },
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/WrongEnvironment" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/{env}/repo/snapshot": {
      get: {
        operationId: "environments.repoSnapshot",
        tags: ["environments"],
        security: [{ personalAccessToken: [] }],
        "x-secret": true,
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/EnvironmentName" },
          { name: "runId", in: "query", schema: { type: "string" } },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/RepoSnapshot" },
                example: {
                  tarballUrl: "https://codeload.example.com/example/shop/tarball/main?token=short-lived",
                  owner: "example",
                  repo: "shop",
                  sha: "9f2c1e7a5b3d48c6a0e1f2d3c4b5a69788776655",
                  defaultBranch: "main",
                  dirty: false,
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/WrongEnvironment" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/envvars/{env}": {
      get: {
        operationId: "envvars.list",
        tags: ["envvars"],
        security: [{ secretKey: [] }, { personalAccessToken: [] }],
        "x-secret": true,
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/Env" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/EnvironmentVariable" } },
                example: [
                  { name: "LOG_LEVEL", value: "info", isSecret: false },
                  { name: "DATABASE_URL", value: "<redacted>", isSecret: true },
                ],
              },
            },
          },
          "400": { $ref: "#/components/responses/WrongProject" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/EnvironmentNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      post: {
        operationId: "envvars.create",
        tags: ["envvars"],
        security: [{ secretKey: [] }, { personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/Env" },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreateEnvironmentVariableParams" },
              example: { name: "LOG_LEVEL", value: "debug" },
            },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/Done" },
          "400": { $ref: "#/components/responses/NotWritten" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/EnvironmentNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerErrorOrInvalidJson" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/envvars/{env}/import": {
      post: {
        operationId: "envvars.upload",
        tags: ["envvars"],
        security: [{ secretKey: [] }, { personalAccessToken: [] }],
        "x-repeat": "keyed",
        "x-key": { field: "override" },
        "x-limiter": "deployments",
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/Env" },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/ImportEnvironmentVariablesParams" },
              example: { variables: { LOG_LEVEL: "debug", REGION: "eu-central-1" }, override: true },
            },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/Done" },
          "400": { $ref: "#/components/responses/NotWritten" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/EnvironmentNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerErrorOrInvalidJson" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/envvars/{env}/{name}": {
      get: {
        operationId: "envvars.retrieve",
        tags: ["envvars"],
        security: [{ secretKey: [] }, { personalAccessToken: [] }],
        "x-secret": true,
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/Env" },
          { $ref: "#/components/parameters/Name" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/EnvironmentVariable" },
                example: { name: "LOG_LEVEL", value: "info", isSecret: false },
              },
            },
          },
          "400": { $ref: "#/components/responses/WrongProject" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/VariableNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      put: {
        operationId: "envvars.update",
        tags: ["envvars"],
        security: [{ secretKey: [] }, { personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/Env" },
          { $ref: "#/components/parameters/Name" },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/UpdateEnvironmentVariableParams" },
              example: { value: "warn" },
            },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/Done" },
          "400": { $ref: "#/components/responses/NotWritten" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/VariableNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerErrorOrInvalidJson" },
        },
      },
      delete: {
        operationId: "envvars.del",
        tags: ["envvars"],
        security: [{ secretKey: [] }, { personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/Env" },
          { $ref: "#/components/parameters/Name" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": { $ref: "#/components/responses/Done" },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/VariableNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/envvars": {
      get: {
        operationId: "envvars.resolve",
        tags: ["envvars"],
        security: [{ secretKey: [] }],
        "x-limiter": "deployments",
        "x-secret": true,
        parameters: [{ $ref: "#/components/parameters/ProjectRef" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ResolvedEnvironmentVariables" },
                example: { variables: { LOG_LEVEL: "info", DATABASE_URL: "postgres://db.example.com/shop" } },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/errors": {
      get: {
        operationId: "errors.list",
        tags: ["errors"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-pagination": { style: "cursor", max: 100 },
        parameters: [
          {
            name: "page[size]",
            in: "query",
            "x-argument": "limit",
            schema: { type: "integer", minimum: 1, maximum: 100, default: 25 },
          },
          { name: "page[after]", in: "query", "x-argument": "after", schema: { type: "string" } },
          { name: "page[before]", in: "query", "x-argument": "before", schema: { type: "string" } },
          {
            name: "filter[taskIdentifier]",
            in: "query",
            "x-argument": "taskIdentifier",
            style: "form",
            explode: false,
            schema: { type: "array", items: { type: "string" } },
          },
          {
            name: "filter[version]",
            in: "query",
            "x-argument": "version",
            style: "form",
            explode: false,
            schema: { type: "array", items: { type: "string" } },
          },
          {
            name: "filter[status]",
            in: "query",
            "x-argument": "status",
            style: "form",
            explode: false,
            schema: { type: "array", items: { $ref: "#/components/schemas/ErrorStatusFilter" } },
          },
          {
            name: "filter[search]",
            in: "query",
            "x-argument": "search",
            schema: { type: "string", maxLength: 1000 },
          },
          {
            name: "filter[period]",
            in: "query",
            "x-argument": "period",
            schema: { type: "string" },
          },
          {
            name: "filter[from]",
            in: "query",
            "x-argument": { name: "from", encode: "epochMs" },
            schema: { anyOf: [{ type: "integer" }, { type: "string", format: "date-time" }] },
          },
          {
            name: "filter[to]",
            in: "query",
            "x-argument": { name: "to", encode: "epochMs" },
            schema: { anyOf: [{ type: "integer" }, { type: "string", format: "date-time" }] },
          },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ErrorGroupListPage" },
                example: {
                  data: [
                    {
                      id: "error_4f1c2b7d9e3a5068",
                      fingerprint: "4f1c2b7d9e3a5068",
                      taskIdentifier: "send-invoice",
                      errorType: "TypeError",
                      errorMessage: "Cannot read properties of undefined",
                      status: "unresolved",
                      count: 12,
                      firstSeen: "2026-11-20T08:12:44.120Z",
                      lastSeen: "2026-11-21T23:56:28.983Z",
                      resolvedAt: null,
                      ignoredUntil: null,
                    },
                  ],
                  pagination: { next: "eyJjIjoxMn0=" },
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/errors/{errorId}": {
      get: {
        operationId: "errors.retrieve",
        tags: ["errors"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/ErrorId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": { $ref: "#/components/responses/ErrorGroupDetail" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/errors/{errorId}/resolve": {
      post: {
        operationId: "errors.resolve",
        tags: ["errors"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/ErrorId" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/ResolveErrorBody" },
              example: { resolvedInVersion: "20261122.1" },
            },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/ErrorGroupDetail" },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/ErrorNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/errors/{errorId}/ignore": {
      post: {
        operationId: "errors.ignore",
        tags: ["errors"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/ErrorId" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/IgnoreErrorBody" },
              example: { duration: 3600000, totalOccurrences: 100, reason: "Known outage of the bank." },
            },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/ErrorGroupDetail" },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/ErrorNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/errors/{errorId}/unresolve": {
      post: {
        operationId: "errors.unresolve",
        tags: ["errors"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/ErrorId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": { $ref: "#/components/responses/ErrorGroupDetail" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/ErrorNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/idempotencyKeys/{key}/reset": {
      post: {
        operationId: "idempotencyKeys.reset",
        tags: ["idempotencyKeys"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [
          { name: "key", in: "path", required: true, schema: { type: "string", minLength: 1 } },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/ResetIdempotencyKeyBody" },
              example: { taskIdentifier: "send-invoice" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ResetIdempotencyKeyResult" },
                example: { id: "0d1f2e3a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6" },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
          "503": { $ref: "#/components/responses/Unavailable" },
        },
      },
    },
    "/api/v1/orgs": {
      get: {
        operationId: "orgs.list",
        tags: ["orgs"],
        security: [{ personalAccessToken: [] }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/Organization" } },
                example: [
                  {
                    id: "cm4x7aa1b0001abcd12efgh34",
                    title: "Example",
                    slug: "example-7f3a",
                    createdAt: "2026-01-05T09:30:00.000Z",
                  },
                ],
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      post: {
        operationId: "orgs.create",
        tags: ["orgs"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "never",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreateOrganizationParams" },
              example: { title: "Example" },
            },
          },
        },
        responses: {
          "201": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Organization" },
                example: {
                  id: "cm4x7aa1b0001abcd12efgh34",
                  title: "Example",
                  slug: "example-7f3a",
                  createdAt: "2026-01-05T09:30:00.000Z",
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidOrganization" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/orgs/{org}": {
      patch: {
        operationId: "orgs.update",
        tags: ["orgs"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/Org" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/UpdateOrganizationParams" },
              example: { title: "Example and Sons" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/UpdatedOrganization" },
                example: { id: "cm4x7aa1b0001abcd12efgh34", title: "Example and Sons", slug: "example-7f3a" },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidOrganization" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/OrganizationNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      delete: {
        operationId: "orgs.del",
        tags: ["orgs"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/Org" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/DeletedOrganization" },
                example: { id: "cm4x7aa1b0001abcd12efgh34" },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/OrganizationNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/orgs/{org}/members": {
      get: {
        operationId: "orgs.members.list",
        tags: ["orgs"],
        security: [{ personalAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/Org" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/OrganizationMembers" },
                example: {
                  members: [
                    {
                      id: "cm4x7aa1b0002abcd12efgh34",
                      role: "ADMIN",
                      user: {
                        id: "cm4x7yy8x0002abcd34qrst56",
                        name: "Ada",
                        email: "ada@example.com",
                        avatarUrl: null,
                      },
                    },
                  ],
                  invites: [
                    {
                      id: "cm4x7aa1b0003abcd12efgh34",
                      email: "grace@example.com",
                      updatedAt: "2026-11-20T08:00:00.000Z",
                      inviter: { id: "cm4x7yy8x0002abcd34qrst56", name: "Ada", email: "ada@example.com" },
                    },
                  ],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/OrganizationNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/orgs/{org}/members/{memberId}": {
      delete: {
        operationId: "orgs.members.remove",
        tags: ["orgs"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [
          { $ref: "#/components/parameters/Org" },
          { name: "memberId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/RemovedMember" },
                example: {
                  id: "cm4x7aa1b0002abcd12efgh34",
                  user: { id: "cm4x7yy8x0002abcd34qrst56", name: "Ada", email: "ada@example.com" },
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } } },
          },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/orgs/{org}/invites": {
      post: {
        operationId: "orgs.invites.create",
        tags: ["orgs"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/Org" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreateInvitesParams" },
              example: { emails: ["grace@example.com"] },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/CreatedInvites" },
                example: { invited: [], alreadyInvited: ["grace@example.com"], alreadyMembers: [] },
              },
            },
          },
          "201": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/CreatedInvites" },
                example: {
                  invited: [{ id: "cm4x7aa1b0003abcd12efgh34", email: "grace@example.com" }],
                  alreadyInvited: [],
                  alreadyMembers: [],
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } } },
          },
          "404": { $ref: "#/components/responses/OrganizationNotFound" },
          "429": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
              "retry-after": { schema: { type: "integer" } },
            },
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } },
              "application/problem+json": { schema: { $ref: "#/components/schemas/RateLimitBody" } },
            },
          },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/orgs/{org}/invites/{inviteId}": {
      delete: {
        operationId: "orgs.invites.revoke",
        tags: ["orgs"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [
          { $ref: "#/components/parameters/Org" },
          { name: "inviteId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/OrganizationInvite" },
                example: { id: "cm4x7aa1b0003abcd12efgh34", email: "grace@example.com" },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/orgs/{org}/projects/{projectSlug}/vercel/projects": {
      get: {
        operationId: "orgs.vercelProjects",
        tags: ["orgs"],
        security: [{ personalAccessToken: [] }],
        parameters: [
          { name: "org", in: "path", required: true, schema: { type: "string", minLength: 1 } },
          {
            name: "projectSlug",
            in: "path",
            required: true,
            schema: { type: "string", minLength: 1 },
          },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/VercelConnection" },
                example: {
                  connected: true,
                  vercelProject: { id: "prj_abcdefghijkl", name: "shop", teamId: "team_abcdefghijkl" },
                  config: {
                    atomicBuilds: ["prod"],
                    pullEnvVarsBeforeBuild: ["prod", "preview"],
                    vercelStagingEnvironment: null,
                  },
                  syncEnvVarsMapping: { prod: { DATABASE_URL: true } },
                  triggerProject: { id: "cm4x7aa1b0004abcd12efgh34", name: "Shop", slug: "shop-x1y2" },
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v2/packets/{filename}": {
      put: {
        operationId: "packets.createUploadUrl",
        "x-method": "none",
        tags: ["packets"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        "x-limiter": "none",
        parameters: [{ $ref: "#/components/parameters/Filename" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/PacketUploadUrl" },
                example: {
                  presignedUrl: "https://storage.example.com/packets/proj_1/prod/trigger/send-invoice/1/payload.json?signature=abc",
                  storagePath: "trigger/send-invoice/1/payload.json",
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidFilename" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "500": { $ref: "#/components/responses/PacketServerError" },
        },
      },
    },
    "/api/v1/packets/{filename}": {
      put: {
        operationId: "packets.createUploadUrlV1",
        "x-method": "none",
        tags: ["packets"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        "x-limiter": "none",
        parameters: [{ $ref: "#/components/parameters/Filename" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/PacketUrl" },
                example: {
                  presignedUrl: "https://storage.example.com/packets/proj_1/prod/trigger/send-invoice/1/payload.json?signature=abc",
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidFilename" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "500": { $ref: "#/components/responses/PacketServerError" },
        },
      },
      get: {
        operationId: "packets.createDownloadUrl",
        "x-method": "none",
        tags: ["packets"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-limiter": "none",
        parameters: [{ $ref: "#/components/parameters/Filename" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/PacketUrl" },
                example: {
                  presignedUrl: "https://storage.example.com/packets/proj_1/prod/trigger/send-invoice/1/payload.json?signature=abc",
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidFilename" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/PacketForbidden" },
          "500": { $ref: "#/components/responses/PacketServerError" },
        },
      },
    },
    "/api/v1/projects": {
      get: {
        operationId: "projects.list",
        tags: ["projects"],
        security: [{ personalAccessToken: [] }],
        responses: {
          "200": { $ref: "#/components/responses/ProjectList" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/orgs/{org}/projects": {
      get: {
        operationId: "projects.listByOrg",
        tags: ["projects"],
        security: [{ personalAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/Org" }],
        responses: {
          "200": { $ref: "#/components/responses/ProjectList" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      post: {
        operationId: "projects.create",
        tags: ["projects"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "never",
        parameters: [{ $ref: "#/components/parameters/Org" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreateProjectParams" },
              example: { name: "Shop" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Project" },
                example: {
                  id: "cm4x7aa1b0004abcd12efgh34",
                  externalRef: "proj_abcdefghijklmnopqrst",
                  name: "Shop",
                  slug: "shop-x1y2",
                  createdAt: "2026-01-05T09:31:00.000Z",
                  defaultRegion: null,
                  organization: {
                    id: "cm4x7aa1b0001abcd12efgh34",
                    title: "Example",
                    slug: "example-7f3a",
                    createdAt: "2026-01-05T09:30:00.000Z",
                  },
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "402": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/OrganizationNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}": {
      get: {
        operationId: "projects.retrieve",
        tags: ["projects"],
        security: [{ personalAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/ProjectRef" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Project" },
                example: {
                  id: "cm4x7aa1b0004abcd12efgh34",
                  externalRef: "proj_abcdefghijklmnopqrst",
                  name: "Shop",
                  slug: "shop-x1y2",
                  createdAt: "2026-01-05T09:31:00.000Z",
                  defaultRegion: "eu-central-1",
                  defaultRuntime: "node-22",
                  organization: {
                    id: "cm4x7aa1b0001abcd12efgh34",
                    title: "Example",
                    slug: "example-7f3a",
                    createdAt: "2026-01-05T09:30:00.000Z",
                  },
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/ProjectNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      patch: {
        operationId: "projects.update",
        tags: ["projects"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/ProjectRef" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/UpdateProjectParams" },
              example: { name: "Shop of tomorrow" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/UpdatedProject" },
                example: { id: "cm4x7aa1b0004abcd12efgh34", name: "Shop of tomorrow" },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/ProjectNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      delete: {
        operationId: "projects.del",
        tags: ["projects"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/ProjectRef" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/DeletedProject" },
                example: { id: "cm4x7aa1b0004abcd12efgh34" },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/ProjectNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/runtimes": {
      get: {
        operationId: "projects.runtimes",
        tags: ["projects"],
        security: [{ personalAccessToken: [] }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/ProjectRuntime" } },
                example: [
                  {
                    organization: { title: "Example", slug: "example-7f3a" },
                    project: { name: "Shop", slug: "shop-x1y2", externalRef: "proj_abcdefghijklmnopqrst" },
                    environment: { slug: "prod" },
                    deployment: {
                      runtime: "node-22",
                      runtimeVersion: "22.21.1",
                      nodeMajor: 22,
                      deployedAt: "2026-11-20T08:00:00.000Z",
                      shortCode: "9k2m4p6q",
                    },
                  },
                ],
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/default-region": {
      put: {
        operationId: "projects.setDefaultRegion",
        tags: ["projects"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/ProjectRef" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/SetDefaultRegionParams" },
              example: { region: "eu-central-1" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/DefaultRegion" },
                example: { id: "cm4x7aa1b0005abcd12efgh34", name: "eu-central-1" },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/RegionErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/ProjectNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/init": {
      post: {
        operationId: "projects.markInitialized",
        tags: ["projects"],
        security: [{ personalAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/ProjectRef" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/InitializedProject" },
                example: { id: "cm4x7aa1b0004abcd12efgh34", initializedAt: "2026-01-05T09:40:00.000Z" },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/ProjectNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/dev-status": {
      get: {
        operationId: "projects.devStatus",
        tags: ["projects"],
        security: [{ personalAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/ProjectRef" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/DevStatus" }, example: { isConnected: true } },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": { $ref: "#/components/responses/ProjectNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/prompts": {
      get: {
        operationId: "prompts.list",
        tags: ["prompts"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/PromptList" },
                example: {
                  data: [
                    {
                      slug: "support-reply",
                      friendlyId: "prompt_cm4x8ka1b0000abcd12efgh34",
                      description: "How support answers.",
                      tags: ["support"],
                      defaultModel: "gpt-4o",
                      currentVersion: 3,
                      hasOverride: false,
                      updatedAt: "2026-11-21T23:56:28.988Z",
                    },
                  ],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/prompts/{slug}": {
      get: {
        operationId: "prompts.retrieve",
        tags: ["prompts"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [
          { $ref: "#/components/parameters/PromptSlug" },
          { name: "label", in: "query", schema: { type: "string", default: "current" } },
          { name: "version", in: "query", schema: { type: "integer" } },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/PromptResult" },
                example: {
                  data: {
                    id: "cm4x8ka1b0000abcd12efgh34",
                    slug: "support-reply",
                    description: "How support answers.",
                    type: "text",
                    tags: ["support"],
                    defaultModel: "gpt-4o",
                    defaultConfig: { temperature: 0.2 },
                    variableSchema: null,
                    version: {
                      version: 3,
                      textContent: "Greet {{name}}.",
                      model: "gpt-4o",
                      config: null,
                      source: "code",
                      labels: ["current"],
                      contentHash: "9b1c2f",
                      commitMessage: null,
                      createdAt: "2026-11-21T23:56:28.988Z",
                    },
                  },
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoPromptToRead" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      post: {
        operationId: "prompts.resolve",
        tags: ["prompts"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/PromptSlug" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/ResolvePromptBody" },
              example: { variables: { name: "Ada" } },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ResolvedPromptResult" },
                example: {
                  data: {
                    promptId: "cm4x8ka1b0000abcd12efgh34",
                    slug: "support-reply",
                    version: 3,
                    labels: ["current"],
                    template: "Greet {{name}}.",
                    text: "Greet Ada.",
                    model: "gpt-4o",
                    config: { temperature: 0.2 },
                  },
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidPromptBody" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/prompts/{slug}/versions": {
      get: {
        operationId: "prompts.versions",
        tags: ["prompts"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/PromptSlug" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/PromptVersionList" },
                example: {
                  data: [
                    {
                      id: "cm4x8kb2c0001abcd56ijkl78",
                      version: 3,
                      labels: ["current"],
                      source: "code",
                      model: "gpt-4o",
                      textContent: "Greet {{name}}.",
                      commitMessage: null,
                      contentHash: "9b1c2f",
                      createdAt: "2026-11-21T23:56:28.988Z",
                    },
                  ],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoPromptToRead" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/prompts/{slug}/promote": {
      post: {
        operationId: "prompts.promote",
        tags: ["prompts"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/PromptSlug" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          "x-argument": "version",
          content: {
            "application/json": { schema: { $ref: "#/components/schemas/PromptVersionBody" }, example: { version: 3 } },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/PromptDone" },
          "400": { $ref: "#/components/responses/InvalidPromptBody" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoPromptToChange" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/prompts/{slug}/override": {
      post: {
        operationId: "prompts.createOverride",
        tags: ["prompts"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "never",
        parameters: [{ $ref: "#/components/parameters/PromptSlug" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreatePromptOverrideBody" },
              example: { textContent: "Welcome {{name}}.", commitMessage: "Sound warmer." },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/PromptOverrideCreated" },
                example: { ok: true, version: 4 },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidPromptBody" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoPromptToChange" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      put: {
        operationId: "prompts.updateOverride",
        tags: ["prompts"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/PromptSlug" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/UpdatePromptOverrideBody" },
              example: { model: "gpt-4o-mini" },
            },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/PromptDone" },
          "400": { $ref: "#/components/responses/InvalidPromptBody" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoPromptToChange" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      delete: {
        operationId: "prompts.removeOverride",
        tags: ["prompts"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/PromptSlug" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": { $ref: "#/components/responses/PromptDone" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoPromptToChange" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/prompts/{slug}/override/reactivate": {
      post: {
        operationId: "prompts.reactivateOverride",
        tags: ["prompts"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/PromptSlug" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          "x-argument": "version",
          content: {
            "application/json": { schema: { $ref: "#/components/schemas/PromptVersionBody" }, example: { version: 3 } },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/PromptDone" },
          "400": { $ref: "#/components/responses/InvalidPromptBody" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoPromptToChange" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/query": {
      post: {
        operationId: "query.execute",
        tags: ["query"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        "x-limiter": "queryConcurrency",
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/QueryRequest" },
              example: { query: "SELECT run_id, status FROM runs LIMIT 2", period: "7d" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/QueryResult" },
                example: {
                  format: "json",
                  results: [{ run_id: "run_cm4x8ka1b0000abcd12efgh34", status: "Completed" }],
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } },
              "application/problem+json": { schema: { $ref: "#/components/schemas/RateLimitBody" } },
            },
          },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/query/schema": {
      get: {
        operationId: "query.schema",
        tags: ["query"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/QuerySchema" },
                example: {
                  tables: [
                    {
                      name: "runs",
                      description: "Task runs.",
                      timeColumn: "triggered_at",
                      columns: [
                        {
                          name: "run_id",
                          type: "String",
                          description: "Id of the run.",
                          example: "run_cm4x8ka1b0000abcd12efgh34",
                          coreColumn: true,
                        },
                        {
                          name: "status",
                          type: "LowCardinality(String)",
                          description: "Where the run stands.",
                          allowedValues: ["Queued", "Executing", "Completed", "Failed"],
                          coreColumn: true,
                        },
                        {
                          name: "triggered_at",
                          type: "DateTime64",
                          description: "When the run was triggered.",
                        },
                      ],
                    },
                  ],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/query/dashboards": {
      get: {
        operationId: "query.dashboards",
        tags: ["query"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/QueryDashboards" },
                example: {
                  dashboards: [
                    {
                      key: "overview",
                      title: "Run metrics",
                      widgets: [
                        {
                          id: "9lDDdebQ",
                          title: "Total runs",
                          query: "SELECT count() AS total FROM runs",
                          type: "bignumber",
                        },
                      ],
                    },
                  ],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/queues": {
      get: {
        operationId: "queues.list",
        tags: ["queues"],
        security: [{ secretKey: [] }],
        "x-pagination": { style: "offset", max: 100 },
        parameters: [
          { name: "page", in: "query", schema: { type: "integer", minimum: 1, default: 1 } },
          { name: "perPage", in: "query", schema: { type: "integer", minimum: 1, default: 25 } },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/QueueListPage" },
                example: {
                  data: [
                    {
                      id: "queue_abcdefghijklmnopqrstu",
                      name: "send-invoice",
                      type: "task",
                      running: 2,
                      queued: 40,
                      paused: false,
                      concurrencyLimit: null,
                      concurrency: {
                        current: null,
                        base: null,
                        override: null,
                        overriddenAt: null,
                        overriddenBy: null,
                      },
                      releaseConcurrencyOnWaitpoint: true,
                      concurrencyLimitOverridePercent: null,
                    },
                  ],
                  pagination: { currentPage: 1, totalPages: 1, count: 1 },
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidQueueRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/queues/{queueParam}": {
      get: {
        operationId: "queues.retrieve",
        tags: ["queues"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [
          { $ref: "#/components/parameters/Queue" },
          { $ref: "#/components/parameters/QueueType" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/QueueItem" },
                example: {
                  id: "queue_abcdefghijklmnopqrstu",
                  name: "reports",
                  type: "custom",
                  running: 7,
                  queued: 12,
                  paused: false,
                  concurrencyLimit: 7,
                  concurrency: {
                    current: 7,
                    base: 1,
                    override: 7,
                    overriddenAt: "2026-11-21T23:55:21.423Z",
                    overriddenBy: null,
                  },
                  releaseConcurrencyOnWaitpoint: true,
                  concurrencyLimitOverridePercent: null,
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidQueueRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/QueueNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/UnreadableQueue" },
        },
      },
    },
    "/api/v1/queues/{queueParam}/pause": {
      post: {
        operationId: "queues.pause",
        "x-method": [
          { name: "queues.pause", with: { action: "pause" } },
          { name: "queues.resume", with: { action: "resume" } },
        ],
        tags: ["queues"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/Queue" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/PauseQueueBody" },
              example: { type: "custom", action: "pause" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/QueueItem" },
                example: {
                  id: "queue_abcdefghijklmnopqrstu",
                  name: "reports",
                  type: "custom",
                  running: 0,
                  queued: 12,
                  paused: true,
                  concurrencyLimit: 1,
                  concurrency: { current: 1, base: null, override: null, overriddenAt: null, overriddenBy: null },
                  releaseConcurrencyOnWaitpoint: true,
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidQueueRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/QueueNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/UnreadableQueue" },
        },
      },
    },
    "/api/v1/queues/{queueParam}/concurrency/override": {
      post: {
        operationId: "queues.overrideConcurrencyLimit",
        tags: ["queues"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/Queue" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/OverrideQueueConcurrencyBody" },
              example: { type: "custom", concurrencyLimit: 7 },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/QueueItem" },
                example: {
                  id: "queue_abcdefghijklmnopqrstu",
                  name: "reports",
                  type: "custom",
                  running: 1,
                  queued: 12,
                  paused: false,
                  concurrencyLimit: 7,
                  concurrency: {
                    current: 7,
                    base: 1,
                    override: 7,
                    overriddenAt: "2026-11-21T23:55:21.423Z",
                    overriddenBy: null,
                  },
                  releaseConcurrencyOnWaitpoint: true,
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/QueueNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/UnreadableQueue" },
        },
      },
    },
    "/api/v1/queues/{queueParam}/concurrency/reset": {
      post: {
        operationId: "queues.resetConcurrencyLimit",
        tags: ["queues"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/Queue" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/ResetQueueConcurrencyBody" },
              example: { type: "custom" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/QueueItem" },
                example: {
                  id: "queue_abcdefghijklmnopqrstu",
                  name: "reports",
                  type: "custom",
                  running: 1,
                  queued: 12,
                  paused: false,
                  concurrencyLimit: 1,
                  concurrency: { current: 1, base: null, override: null, overriddenAt: null, overriddenBy: null },
                  releaseConcurrencyOnWaitpoint: true,
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/QueueNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/UnreadableQueue" },
        },
      },
    },
    "/api/v1/queues/{queueParam}/metrics": {
      get: {
        operationId: "queues.metrics",
        tags: ["queues"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [
          {
            name: "queueParam",
            in: "path",
            required: true,
            "x-argument": { name: "queue", handle: "typed" },
            schema: { type: "string", minLength: 1 },
          },
          {
            name: "type",
            in: "query",
            schema: { type: "string", enum: ["task", "custom"], default: "task" },
          },
          {
            name: "period",
            in: "query",
            schema: { type: "string", pattern: "^[1-9]\\d*[smhdw]$", default: "1h" },
          },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/QueueMetrics" },
                example: {
                  queue: "task/send-invoice",
                  period: "1h",
                  from: "2026-11-21T23:00:00.000Z",
                  to: "2026-11-22T00:00:00.000Z",
                  waitMs: { p50: 120, p95: 4300 },
                  peakQueued: 40,
                  startedCount: 600,
                  startedPerMin: 10,
                  throttledCount: 3,
                  bucketIntervalMs: 300000,
                  depthTrend: [0, 0, 4, 40, 31, 12, 5, 2, 0, 0, 1, 0],
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidQueueRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
          "503": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/realtime/v1/runs/{runId}": {
      get: {
        operationId: "runs.subscribeToRun",
        "x-stream": "shape",
        tags: ["realtime"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-limiter": "none",
        parameters: [
          {
            name: "runId",
            in: "path",
            required: true,
            "x-argument": { handle: true },
            schema: { type: "string", minLength: 1 },
          },
          { $ref: "#/components/parameters/SkipColumns" },
          { $ref: "#/components/parameters/Offset" },
          { $ref: "#/components/parameters/Handle" },
          { $ref: "#/components/parameters/Live" },
          { $ref: "#/components/parameters/Cursor" },
          { $ref: "#/components/parameters/Log" },
          { $ref: "#/components/parameters/ExpiredHandle" },
          { $ref: "#/components/parameters/ElectricVersion" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": { $ref: "#/components/responses/ShapeMessages" },
          "400": { $ref: "#/components/responses/FeedQueryRefused" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/FeedForbidden" },
          "404": {
            headers: { "x-should-retry": { $ref: "#/components/headers/ShouldRetry" } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "409": { $ref: "#/components/responses/MustRefetch" },
          "429": { $ref: "#/components/responses/TooManyPolls" },
          "500": { $ref: "#/components/responses/FeedFailed" },
        },
      },
    },
    "/realtime/v1/runs": {
      get: {
        operationId: "runs.subscribeToRunsWithTag",
        "x-stream": "shape",
        tags: ["realtime"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-limiter": "none",
        parameters: [
          {
            name: "tags",
            in: "query",
            style: "form",
            explode: false,
            schema: { type: "array", items: { type: "string", minLength: 1 } },
          },
          { name: "createdAt", in: "query", schema: { type: "string" } },
          { $ref: "#/components/parameters/SkipColumns" },
          { $ref: "#/components/parameters/Offset" },
          { $ref: "#/components/parameters/Handle" },
          { $ref: "#/components/parameters/Live" },
          { $ref: "#/components/parameters/Cursor" },
          { $ref: "#/components/parameters/Log" },
          { $ref: "#/components/parameters/ExpiredHandle" },
          { $ref: "#/components/parameters/ElectricVersion" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": { $ref: "#/components/responses/ShapeMessages" },
          "400": { $ref: "#/components/responses/FeedQueryRefused" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/FeedForbidden" },
          "409": { $ref: "#/components/responses/MustRefetch" },
          "429": { $ref: "#/components/responses/TooManyPolls" },
          "500": { $ref: "#/components/responses/FeedFailed" },
        },
      },
    },
    "/realtime/v1/batches/{batchId}": {
      get: {
        operationId: "runs.subscribeToBatch",
        "x-stream": "shape",
        tags: ["realtime"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-limiter": "none",
        parameters: [
          {
            name: "batchId",
            in: "path",
            required: true,
            "x-argument": { handle: true },
            schema: { type: "string", minLength: 1 },
          },
          { $ref: "#/components/parameters/SkipColumns" },
          { $ref: "#/components/parameters/Offset" },
          { $ref: "#/components/parameters/Handle" },
          { $ref: "#/components/parameters/Live" },
          { $ref: "#/components/parameters/Cursor" },
          { $ref: "#/components/parameters/Log" },
          { $ref: "#/components/parameters/ExpiredHandle" },
          { $ref: "#/components/parameters/ElectricVersion" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": { $ref: "#/components/responses/ShapeMessages" },
          "400": { $ref: "#/components/responses/FeedQueryRefused" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/FeedForbidden" },
          "404": {
            headers: { "x-should-retry": { $ref: "#/components/headers/ShouldRetry" } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "409": { $ref: "#/components/responses/MustRefetch" },
          "429": { $ref: "#/components/responses/TooManyPolls" },
          "500": { $ref: "#/components/responses/FeedFailed" },
        },
      },
    },
    "/realtime/v1/streams/{runId}/{streamId}": {
      get: {
        operationId: "streams.read",
        "x-stream": "events",
        tags: ["realtime"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-limiter": "none",
        parameters: [
          { $ref: "#/components/parameters/RunId" },
          { $ref: "#/components/parameters/StreamId" },
          { $ref: "#/components/parameters/LastEventId" },
          { $ref: "#/components/parameters/TimeoutSeconds" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": { $ref: "#/components/responses/Events" },
          "400": { $ref: "#/components/responses/StreamRequestRefused" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/FeedForbidden" },
          "404": { $ref: "#/components/responses/RunNotFound" },
          "500": { $ref: "#/components/responses/FeedFailed" },
        },
      },
    },
    "/realtime/v1/streams/{runId}/input/{streamId}": {
      get: {
        operationId: "streams.readInput",
        "x-stream": "events",
        tags: ["realtime"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-limiter": "none",
        parameters: [
          { $ref: "#/components/parameters/RunId" },
          { $ref: "#/components/parameters/StreamId" },
          { $ref: "#/components/parameters/LastEventId" },
          { $ref: "#/components/parameters/TimeoutSeconds" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": { $ref: "#/components/responses/Events" },
          "400": { $ref: "#/components/responses/StreamRequestRefused" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/FeedForbidden" },
          "404": { $ref: "#/components/responses/RunNotFound" },
          "500": { $ref: "#/components/responses/FeedFailed" },
        },
      },
      post: {
        operationId: "streams.sendInput",
        "x-method": "none",
        tags: ["realtime"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-limiter": "none",
        "x-repeat": "never",
        "x-max-body": 1048576,
        parameters: [
          { $ref: "#/components/parameters/RunId" },
          { $ref: "#/components/parameters/StreamId" },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/StreamInput" },
              example: { data: { approved: true } },
            },
          },
        },
        responses: {
          "200": {
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/StreamWritten" }, example: { ok: true } },
            },
          },
          "400": { $ref: "#/components/responses/StreamWriteRefused" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/FeedForbidden" },
          "404": { $ref: "#/components/responses/StreamOwnerNotFound" },
          "413": { $ref: "#/components/responses/StreamBodyTooLarge" },
          "500": { $ref: "#/components/responses/FeedFailed" },
        },
      },
    },
    "/realtime/v1/streams/{runId}/{target}/{streamId}": {
      put: {
        operationId: "streams.create",
        "x-method": "none",
        tags: ["realtime"],
        security: [{ secretKey: [] }],
        "x-limiter": "none",
        "x-repeat": "always",
        parameters: [
          { $ref: "#/components/parameters/RunId" },
          { $ref: "#/components/parameters/Target" },
          { $ref: "#/components/parameters/StreamId" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "202": {
            headers: {
              "x-s2-access-token": { schema: { type: "string" } },
              "x-s2-stream-name": { schema: { type: "string" } },
              "x-s2-basin": { schema: { type: "string" } },
              "x-s2-endpoint": { schema: { type: "string" } },
              "x-s2-flush-interval-ms": { schema: { type: "integer" } },
              "x-s2-max-retries": { schema: { type: "integer" } },
            },
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/CreatedStream" }, example: { version: "v1" } },
            },
          },
          "400": { $ref: "#/components/responses/StreamRequestRefused" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/FeedForbidden" },
          "404": { $ref: "#/components/responses/StreamOwnerNotFound" },
          "500": { $ref: "#/components/responses/FeedFailed" },
        },
      },
      post: {
        operationId: "streams.ingest",
        "x-stream": "ndjson",
        tags: ["realtime"],
        security: [{ secretKey: [] }],
        "x-limiter": "none",
        "x-repeat": "never",
        parameters: [
          { $ref: "#/components/parameters/RunId" },
          { $ref: "#/components/parameters/Target" },
          { $ref: "#/components/parameters/StreamId" },
          { $ref: "#/components/parameters/ClientId" },
          { name: "x-resume-from-chunk", in: "header", schema: { type: "integer", minimum: 0 } },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: true,
          content: {
            "application/x-ndjson": { schema: { type: "string" }, example: "{\"text\":\"one\"}\n{\"text\":\"two\"}\n" },
          },
        },
        responses: {
          "200": {},
          "400": { $ref: "#/components/responses/StreamRequestRefused" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/FeedForbidden" },
          "404": { $ref: "#/components/responses/StreamOwnerNotFound" },
          "500": { $ref: "#/components/responses/FeedFailed" },
        },
      },
      head: {
        operationId: "streams.lastChunk",
        "x-method": "none",
        tags: ["realtime"],
        security: [{ secretKey: [] }],
        "x-limiter": "none",
        "x-repeat": "always",
        parameters: [
          { $ref: "#/components/parameters/RunId" },
          { $ref: "#/components/parameters/Target" },
          { $ref: "#/components/parameters/StreamId" },
          { $ref: "#/components/parameters/ClientId" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": { headers: { "x-last-chunk-index": { schema: { type: "integer" } } } },
          "400": { $ref: "#/components/responses/StreamRequestRefused" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/FeedForbidden" },
          "404": { $ref: "#/components/responses/StreamOwnerNotFound" },
          "500": { $ref: "#/components/responses/FeedFailed" },
        },
      },
    },
    "/realtime/v1/streams/{runId}/{target}/{streamId}/append": {
      post: {
        operationId: "streams.append",
        "x-method": "none",
        tags: ["realtime"],
        security: [{ secretKey: [] }],
        "x-limiter": "none",
        "x-repeat": "never",
        "x-max-body": 524288,
        parameters: [
          { $ref: "#/components/parameters/RunId" },
          { $ref: "#/components/parameters/Target" },
          { $ref: "#/components/parameters/StreamId" },
          { name: "x-part-id", in: "header", schema: { type: "string" } },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: { required: true, content: { "text/plain": { schema: { type: "string" } } } },
        responses: {
          "200": {
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/StreamWritten" }, example: { ok: true } },
            },
          },
          "400": { $ref: "#/components/responses/StreamWriteRefused" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/FeedForbidden" },
          "404": { $ref: "#/components/responses/StreamOwnerNotFound" },
          "413": { $ref: "#/components/responses/StreamBodyTooLarge" },
          "500": { $ref: "#/components/responses/FeedFailed" },
        },
      },
    },
    "/api/v1/reports/{key}": {
      get: {
        operationId: "reports.retrieve",
        tags: ["reports"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [
          { name: "key", in: "path", required: true, schema: { type: "string", enum: ["health"] } },
          {
            name: "period",
            in: "query",
            schema: { type: "string", pattern: "^[1-9]\\d*[mhdw]$", default: "1h" },
          },
          {
            name: "format",
            in: "query",
            schema: { type: "string", enum: ["markdown", "json", "ansi"], default: "markdown" },
          },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Report" },
                example: {
                  title: "health",
                  scope: "prod",
                  period: "last 1h",
                  baselineLabel: "vs your 7d normal",
                  generatedAt: "2026-11-21T23:59:13.000Z",
                  windowMinutes: 60,
                  summary: {
                    severity: "ok",
                    statements: [{ findingType: "flow", severity: "ok", reason: "healthy" }],
                  },
                  findings: [
                    {
                      type: "flow",
                      severity: "ok",
                      reason: "healthy",
                      metricIds: ["start_latency_p95"],
                    },
                  ],
                  metrics: [
                    {
                      id: "start_latency_p95",
                      value: 412,
                      unit: "ms",
                      aggregation: "p95",
                      normal: 390,
                      delta: { dir: "flat" },
                      severity: "ok",
                    },
                  ],
                  facts: {},
                  links: [],
                  footer: [{ code: "do_nothing" }],
                },
              },
              "text/markdown": {
                schema: { type: "string" },
                example: "# Health of prod, last 1h\n\nEverything is fine.\n",
              },
              "text/plain": {
                schema: { type: "string" },
                example: "\u001b[1mHealth of prod, last 1h\u001b[0m\n\nEverything is fine.\n",
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/runs": {
      get: {
        operationId: "runs.list",
        tags: ["runs"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-pagination": { style: "cursor", max: 100 },
        parameters: [
          { $ref: "#/components/parameters/PageSize" },
          { $ref: "#/components/parameters/PageAfter" },
          { $ref: "#/components/parameters/PageBefore" },
          { $ref: "#/components/parameters/FilterStatus" },
          { $ref: "#/components/parameters/FilterTaskIdentifier" },
          { $ref: "#/components/parameters/FilterVersion" },
          { $ref: "#/components/parameters/FilterTag" },
          { $ref: "#/components/parameters/FilterQueue" },
          { $ref: "#/components/parameters/FilterMachine" },
          { $ref: "#/components/parameters/FilterRegion" },
          { $ref: "#/components/parameters/FilterFrom" },
          { $ref: "#/components/parameters/FilterTo" },
          { $ref: "#/components/parameters/FilterPeriod" },
          { $ref: "#/components/parameters/FilterBulkAction" },
          { $ref: "#/components/parameters/FilterSchedule" },
          { $ref: "#/components/parameters/FilterBatch" },
          { $ref: "#/components/parameters/FilterError" },
          { $ref: "#/components/parameters/FilterIsTest" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": { $ref: "#/components/responses/RunListPage" },
          "400": { $ref: "#/components/responses/InvalidFilter" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/runs": {
      get: {
        operationId: "runs.listByProject",
        "x-method": "runs.list",
        tags: ["runs"],
        security: [{ personalAccessToken: [] }],
        "x-pagination": { style: "cursor", max: 100 },
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          {
            name: "filter[env]",
            in: "query",
            required: true,
            "x-argument": { name: "env", values: { staging: "stg" } },
            style: "form",
            explode: false,
            schema: {
              type: "array",
              minItems: 1,
              maxItems: 1,
              items: {
                "x-open": "branch environments have slugs of their own",
                anyOf: [{ type: "string", enum: ["dev", "stg", "prod", "preview"] }, { type: "string" }],
              },
            },
          },
          { $ref: "#/components/parameters/PageSize" },
          { $ref: "#/components/parameters/PageAfter" },
          { $ref: "#/components/parameters/PageBefore" },
          { $ref: "#/components/parameters/FilterStatus" },
          { $ref: "#/components/parameters/FilterTaskIdentifier" },
          { $ref: "#/components/parameters/FilterVersion" },
          { $ref: "#/components/parameters/FilterTag" },
          { $ref: "#/components/parameters/FilterQueue" },
          { $ref: "#/components/parameters/FilterMachine" },
          { $ref: "#/components/parameters/FilterRegion" },
          { $ref: "#/components/parameters/FilterFrom" },
          { $ref: "#/components/parameters/FilterTo" },
          { $ref: "#/components/parameters/FilterPeriod" },
          { $ref: "#/components/parameters/FilterBulkAction" },
          { $ref: "#/components/parameters/FilterSchedule" },
          { $ref: "#/components/parameters/FilterBatch" },
          { $ref: "#/components/parameters/FilterError" },
          { $ref: "#/components/parameters/FilterIsTest" },
        ],
        responses: {
          "200": { $ref: "#/components/responses/RunListPage" },
          "400": { $ref: "#/components/responses/InvalidFilter" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/api/v3/runs/{runId}": {
      get: {
        operationId: "runs.retrieve",
        tags: ["runDetails"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [
          {
            name: "runId",
            in: "path",
            required: true,
            "x-argument": { handle: true },
            schema: { type: "string", minLength: 1 },
          },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Run" },
                example: {
                  id: "run_cm4x8ka1b0000abcd12efgh34",
                  status: "COMPLETED",
                  taskIdentifier: "send-invoice",
                  version: "20261121.1",
                  isQueued: false,
                  isExecuting: false,
                  isWaiting: false,
                  isCompleted: true,
                  isSuccess: true,
                  isFailed: false,
                  isCancelled: false,
                  isTest: false,
                  createdAt: "2026-11-21T23:55:50.183Z",
                  updatedAt: "2026-11-21T23:55:52.204Z",
                  startedAt: "2026-11-21T23:55:50.209Z",
                  finishedAt: "2026-11-21T23:55:52.199Z",
                  ttl: "10m",
                  tags: ["customer:7"],
                  costInCents: 0.0034,
                  baseCostInCents: 0.0025,
                  durationMs: 1990,
                  metadata: { progress: 1 },
                  depth: 0,
                  region: "us-east-1",
                  triggerFunction: "trigger",
                  payload: { orderId: 42 },
                  output: { sent: true },
                  attemptCount: 1,
                  attempts: [],
                  relatedRuns: { children: [] },
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v2/runs/{runId}/cancel": {
      post: {
        operationId: "runs.cancel",
        tags: ["runDetails"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/RunId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/CanceledRun" },
                example: { id: "run_cm4x8ka1b0000abcd12efgh34" },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
          "503": { $ref: "#/components/responses/Unavailable" },
        },
      },
    },
    "/api/v1/runs/{runId}/replay": {
      post: {
        operationId: "runs.replay",
        tags: ["runDetails"],
        security: [{ secretKey: [] }],
        "x-repeat": "never",
        parameters: [{ $ref: "#/components/parameters/RunId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ReplayedRun" },
                example: { id: "run_cm4x8kb2c0001abcd56ijkl78" },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/runs/{runId}/reschedule": {
      post: {
        operationId: "runs.reschedule",
        tags: ["runDetails"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/RunId" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": { schema: { $ref: "#/components/schemas/RescheduleRunBody" }, example: { delay: "2h" } },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Run" },
                example: {
                  id: "run_cm4x8ka1b0000abcd12efgh34",
                  status: "DELAYED",
                  taskIdentifier: "send-invoice",
                  isQueued: true,
                  isExecuting: false,
                  isWaiting: false,
                  isCompleted: false,
                  isSuccess: false,
                  isFailed: false,
                  isCancelled: false,
                  isTest: false,
                  createdAt: "2026-11-21T23:55:50.183Z",
                  updatedAt: "2026-11-21T23:58:01.004Z",
                  delayedUntil: "2026-11-22T01:58:01.000Z",
                  tags: [],
                  costInCents: 0,
                  baseCostInCents: 0,
                  durationMs: 0,
                  depth: 0,
                  triggerFunction: "trigger",
                  payload: { orderId: 42 },
                  attemptCount: 0,
                  attempts: [],
                  relatedRuns: { children: [] },
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/InvalidRequestBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerErrorOrInvalidJson" },
          "503": { $ref: "#/components/responses/Unavailable" },
        },
      },
    },
    "/api/v1/runs/{runId}/tags": {
      post: {
        operationId: "runs.addTags",
        "x-method": ["runs.addTags", "tags.add"],
        tags: ["runDetails"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/RunId" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          "x-argument": "tags",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/AddTagsBody" },
              example: { tags: ["customer:7", "urgent"] },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/AddTagsResult" },
                example: { message: "Successfully set 2 new tags." },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/InvalidRequestBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "503": { $ref: "#/components/responses/Unavailable" },
        },
      },
    },
    "/api/v1/runs/{runId}/metadata": {
      get: {
        operationId: "runs.metadata",
        tags: ["runDetails"],
        security: [{ secretKey: [] }],
        parameters: [{ $ref: "#/components/parameters/RunId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/StoredMetadata" },
                example: { metadata: "{\"progress\":1}", metadataType: "application/json" },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      put: {
        operationId: "runs.updateMetadata",
        tags: ["runDetails"],
        security: [{ secretKey: [] }],
        "x-repeat": "never",
        "x-max-body": 2097152,
        parameters: [{ $ref: "#/components/parameters/RunId" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/UpdateMetadataBody" },
              example: {
                operations: [
                  { type: "set", key: "stage", value: "upload" },
                  { type: "increment", key: "progress", value: 1 },
                ],
              },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/UpdateMetadataResult" },
                example: { metadata: { stage: "upload", progress: 3 } },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "413": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
          "503": { $ref: "#/components/responses/Unavailable" },
        },
      },
    },
    "/api/v1/runs/{runId}/result": {
      get: {
        operationId: "runs.result",
        tags: ["runDetails"],
        security: [{ secretKey: [] }],
        parameters: [{ $ref: "#/components/parameters/RunId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/RunResult" },
                example: {
                  ok: false,
                  id: "run_cm4x8ka1b0000abcd12efgh34",
                  taskIdentifier: "send-invoice",
                  error: { type: "INTERNAL_ERROR", code: "TASK_RUN_CANCELLED" },
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/runs/{runId}/trace": {
      get: {
        operationId: "runs.trace",
        tags: ["runDetails"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/RunId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/RunTraceResult" },
                example: {
                  trace: {
                    traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
                    rootSpan: {
                      id: "00f067aa0ba902b7",
                      runId: "run_cm4x8ka1b0000abcd12efgh34",
                      data: {
                        message: "send-invoice",
                        startTime: "2026-11-21T23:55:50.180Z",
                        duration: 274999872,
                        isError: false,
                        isPartial: false,
                        isCancelled: false,
                        level: "TRACE",
                        events: [],
                      },
                      children: [],
                    },
                    isTruncated: false,
                  },
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/runs/{runId}/events": {
      get: {
        operationId: "runs.events",
        tags: ["runDetails"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/RunId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/RunEventsResult" },
                example: {
                  events: [
                    {
                      spanId: "00f067aa0ba902b7",
                      parentId: null,
                      runId: "run_cm4x8ka1b0000abcd12efgh34",
                      message: "send-invoice",
                      style: { icon: "task", variant: "primary" },
                      events: [],
                      startTime: "1795305350180000000",
                      duration: 274999872,
                      isError: false,
                      isPartial: false,
                      isCancelled: false,
                      level: "TRACE",
                      kind: "UNSPECIFIED",
                      attemptNumber: null,
                    },
                  ],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/runs/{runId}/spans/{spanId}": {
      get: {
        operationId: "runs.span",
        tags: ["runDetails"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [
          { $ref: "#/components/parameters/RunId" },
          { name: "spanId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/RunSpan" },
                example: {
                  spanId: "00f067aa0ba902b7",
                  parentId: null,
                  runId: "run_cm4x8ka1b0000abcd12efgh34",
                  message: "send-invoice",
                  isError: false,
                  isPartial: false,
                  isCancelled: false,
                  level: "TRACE",
                  startTime: "2026-11-21T23:55:50.180Z",
                  durationMs: 274.999872,
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/schedules": {
      get: {
        operationId: "schedules.list",
        tags: ["schedules"],
        security: [{ secretKey: [] }],
        "x-pagination": { style: "offset", max: 100 },
        parameters: [
          { name: "page", in: "query", schema: { type: "integer", minimum: 1, default: 1 } },
          { name: "perPage", in: "query", schema: { type: "integer", minimum: 1, default: 20 } },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ScheduleListPage" },
                example: {
                  data: [
                    {
                      id: "sched_abcdefghijklmnopqrstu",
                      type: "IMPERATIVE",
                      task: "send-report",
                      active: true,
                      deduplicationKey: "report-7",
                      externalId: null,
                      generator: {
                        type: "CRON",
                        expression: "0 9 * * 1",
                        description: "At 09:00 AM, only on Monday",
                      },
                      timezone: "Europe/Oslo",
                      nextRun: "2026-11-23T08:00:00.000Z",
                      nextRunEffectiveAt: "2026-11-23T08:00:41.332Z",
                      environments: [
                        {
                          id: "cm4x7zz9y0003abcd90mnop12",
                          type: "DEVELOPMENT",
                          slug: "dev",
                          userName: "ada",
                        },
                      ],
                    },
                  ],
                  pagination: { currentPage: 1, totalPages: 1, count: 1 },
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/InvalidRequestBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      post: {
        operationId: "schedules.create",
        tags: ["schedules"],
        security: [{ secretKey: [] }],
        "x-repeat": "keyed",
        "x-key": { field: "deduplicationKey" },
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreateScheduleOptions" },
              example: {
                task: "send-report",
                cron: "0 9 * * 1",
                deduplicationKey: "report-7",
                timezone: "Europe/Oslo",
                externalId: "customer-7",
              },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ScheduleObject" },
                example: {
                  id: "sched_abcdefghijklmnopqrstu",
                  type: "IMPERATIVE",
                  task: "send-report",
                  active: true,
                  deduplicationKey: "report-7",
                  externalId: "customer-7",
                  generator: {
                    type: "CRON",
                    expression: "0 9 * * 1",
                    description: "At 09:00 AM, only on Monday",
                  },
                  timezone: "Europe/Oslo",
                  nextRun: "2026-11-23T08:00:00.000Z",
                  nextRunEffectiveAt: "2026-11-23T08:00:41.332Z",
                  environments: [
                    {
                      id: "cm4x7zz9y0003abcd90mnop12",
                      shortcode: "ada-60e3e0",
                      type: "DEVELOPMENT",
                      userName: "ada",
                    },
                  ],
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidSchedule" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerErrorOrInvalidJson" },
        },
      },
    },
    "/api/v1/schedules/{scheduleId}": {
      get: {
        operationId: "schedules.retrieve",
        tags: ["schedules"],
        security: [{ secretKey: [] }],
        parameters: [{ $ref: "#/components/parameters/ScheduleId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ScheduleObject" },
                example: {
                  id: "sched_abcdefghijklmnopqrstu",
                  type: "IMPERATIVE",
                  task: "send-report",
                  active: true,
                  deduplicationKey: "report-7",
                  externalId: "customer-7",
                  generator: {
                    type: "CRON",
                    expression: "0 9 * * 1",
                    description: "At 09:00 AM, only on Monday",
                  },
                  timezone: "Europe/Oslo",
                  nextRun: "2026-11-23T08:00:00.000Z",
                  nextRunEffectiveAt: "2026-11-23T08:00:41.332Z",
                  environments: [{ id: "cm4x7zz9y0003abcd90mnop12", type: "DEVELOPMENT" }],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": { $ref: "#/components/responses/ScheduleNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      put: {
        operationId: "schedules.update",
        tags: ["schedules"],
        security: [{ secretKey: [] }],
        "x-repeat": "never",
        parameters: [{ $ref: "#/components/parameters/ScheduleId" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/UpdateScheduleOptions" },
              example: {
                task: "send-report",
                cron: "0 10 * * 1",
                timezone: "Europe/Oslo",
                externalId: "customer-7",
              },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ScheduleObject" },
                example: {
                  id: "sched_abcdefghijklmnopqrstu",
                  type: "IMPERATIVE",
                  task: "send-report",
                  active: true,
                  deduplicationKey: "report-7",
                  externalId: "customer-7",
                  generator: {
                    type: "CRON",
                    expression: "0 9 * * 1",
                    description: "At 09:00 AM, only on Monday",
                  },
                  timezone: "Europe/Oslo",
                  nextRun: "2026-11-23T08:00:00.000Z",
                  nextRunEffectiveAt: "2026-11-23T08:00:41.332Z",
                  environments: [
                    {
                      id: "cm4x7zz9y0003abcd90mnop12",
                      shortcode: "ada-60e3e0",
                      type: "DEVELOPMENT",
                      userName: "ada",
                    },
                  ],
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidSchedule" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerErrorOrInvalidJson" },
        },
      },
      delete: {
        operationId: "schedules.del",
        tags: ["schedules"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/ScheduleId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/DeletedScheduleObject" },
                example: { id: "sched_abcdefghijklmnopqrstu" },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": { $ref: "#/components/responses/ScheduleNotFound" },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/schedules/{scheduleId}/activate": {
      post: {
        operationId: "schedules.activate",
        tags: ["schedules"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/ScheduleId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ScheduleObject" },
                example: {
                  id: "sched_abcdefghijklmnopqrstu",
                  type: "IMPERATIVE",
                  task: "send-report",
                  active: true,
                  deduplicationKey: "report-7",
                  externalId: "customer-7",
                  generator: {
                    type: "CRON",
                    expression: "0 9 * * 1",
                    description: "At 09:00 AM, only on Monday",
                  },
                  timezone: "Europe/Oslo",
                  nextRun: "2026-11-23T08:00:00.000Z",
                  nextRunEffectiveAt: "2026-11-23T08:00:41.332Z",
                  environments: [{ id: "cm4x7zz9y0003abcd90mnop12", type: "DEVELOPMENT" }],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": { $ref: "#/components/responses/ScheduleNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/schedules/{scheduleId}/deactivate": {
      post: {
        operationId: "schedules.deactivate",
        tags: ["schedules"],
        security: [{ secretKey: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/ScheduleId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ScheduleObject" },
                example: {
                  id: "sched_abcdefghijklmnopqrstu",
                  type: "IMPERATIVE",
                  task: "send-report",
                  active: false,
                  deduplicationKey: "report-7",
                  externalId: "customer-7",
                  generator: {
                    type: "CRON",
                    expression: "0 9 * * 1",
                    description: "At 09:00 AM, only on Monday",
                  },
                  timezone: "Europe/Oslo",
                  nextRun: null,
                  nextRunEffectiveAt: null,
                  environments: [{ id: "cm4x7zz9y0003abcd90mnop12", type: "DEVELOPMENT" }],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": { $ref: "#/components/responses/ScheduleNotFound" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/timezones": {
      get: {
        operationId: "schedules.timezones",
        tags: ["schedules"],
        security: [],
        parameters: [{ name: "excludeUtc", in: "query", schema: { type: "boolean", default: false } }],
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/TimezonesResult" },
                example: { timezones: ["UTC", "Africa/Abidjan", "America/New_York", "Europe/Oslo"] },
              },
            },
          },
          "400": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "500": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/api/v1/sessions": {
      post: {
        operationId: "sessions.start",
        tags: ["sessions"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "keyed",
        "x-key": { field: "externalId" },
        "x-max-body": 32768,
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/StartSessionBody" },
              example: {
                type: "chat.agent",
                externalId: "chat-42",
                taskIdentifier: "support-agent",
                triggerConfig: { basePayload: { chatId: "chat-42" }, machine: "small-1x" },
                tags: ["customer:7"],
                metadata: { plan: "pro" },
              },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/StartedSession" },
                example: {
                  id: "session_cm4x8ka1b0000abcd12efgh34",
                  externalId: "chat-42",
                  type: "chat.agent",
                  taskIdentifier: "support-agent",
                  triggerConfig: { basePayload: { chatId: "chat-42" }, machine: "small-1x" },
                  currentRunId: "run_cm4x8kb2c0001abcd56ijkl78",
                  tags: ["customer:7"],
                  metadata: { plan: "pro" },
                  closedAt: null,
                  closedReason: null,
                  expiresAt: null,
                  createdAt: "2026-11-21T23:59:13.155Z",
                  updatedAt: "2026-11-21T23:59:13.214Z",
                  runId: "run_cm4x8kb2c0001abcd56ijkl78",
                  publicAccessToken: "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl",
                  isCached: true,
                },
              },
            },
          },
          "201": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/StartedSession" },
                example: {
                  id: "session_cm4x8ka1b0000abcd12efgh34",
                  externalId: "chat-42",
                  type: "chat.agent",
                  taskIdentifier: "support-agent",
                  triggerConfig: { basePayload: { chatId: "chat-42" }, machine: "small-1x" },
                  currentRunId: "run_cm4x8kb2c0001abcd56ijkl78",
                  tags: ["customer:7"],
                  metadata: { plan: "pro" },
                  closedAt: null,
                  closedReason: null,
                  expiresAt: null,
                  createdAt: "2026-11-21T23:59:13.155Z",
                  updatedAt: "2026-11-21T23:59:13.214Z",
                  runId: "run_cm4x8kb2c0001abcd56ijkl78",
                  publicAccessToken: "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl",
                  isCached: false,
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "409": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "413": { $ref: "#/components/responses/BodyTooLarge" },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      get: {
        operationId: "sessions.list",
        tags: ["sessions"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-pagination": { style: "cursor", max: 100 },
        parameters: [
          {
            name: "page[size]",
            in: "query",
            "x-argument": "limit",
            schema: { type: "integer", minimum: 1, maximum: 100, default: 20 },
          },
          { name: "page[after]", in: "query", "x-argument": "after", schema: { type: "string" } },
          { name: "page[before]", in: "query", "x-argument": "before", schema: { type: "string" } },
          { name: "filter[type]", in: "query", "x-argument": "type", schema: { type: "string" } },
          { name: "filter[tags]", in: "query", "x-argument": "tag", schema: { type: "string" } },
          {
            name: "filter[taskIdentifier]",
            in: "query",
            "x-argument": "taskIdentifier",
            schema: { type: "string" },
          },
          {
            name: "filter[externalId]",
            in: "query",
            "x-argument": "externalId",
            schema: { type: "string" },
          },
          {
            name: "filter[status]",
            in: "query",
            "x-argument": "status",
            schema: { $ref: "#/components/schemas/SessionStatusFilter" },
          },
          {
            name: "filter[createdAt][period]",
            in: "query",
            "x-argument": "period",
            schema: { type: "string" },
          },
          {
            name: "filter[createdAt][from]",
            in: "query",
            "x-argument": { name: "from", encode: "epochMs" },
            schema: { type: "integer" },
          },
          {
            name: "filter[createdAt][to]",
            in: "query",
            "x-argument": { name: "to", encode: "epochMs" },
            schema: { type: "integer" },
          },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/SessionListPage" },
                example: {
                  data: [
                    {
                      id: "session_cm4x8ka1b0000abcd12efgh34",
                      externalId: "chat-42",
                      type: "chat.agent",
                      taskIdentifier: "support-agent",
                      currentRunId: "run_cm4x8kb2c0001abcd56ijkl78",
                      tags: ["customer:7"],
                      metadata: { plan: "pro" },
                      closedAt: null,
                      closedReason: null,
                      expiresAt: null,
                      createdAt: "2026-11-21T23:59:13.155Z",
                      updatedAt: "2026-11-21T23:59:13.214Z",
                    },
                  ],
                  pagination: { next: "cm4x8ka1b0000abcd12efgh34" },
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/sessions/{session}": {
      get: {
        operationId: "sessions.retrieve",
        tags: ["sessions"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/Session" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Session" },
                example: {
                  id: "session_cm4x8ka1b0000abcd12efgh34",
                  externalId: "chat-42",
                  type: "chat.agent",
                  taskIdentifier: "support-agent",
                  triggerConfig: { basePayload: { chatId: "chat-42" }, machine: "small-1x" },
                  currentRunId: "run_cm4x8kb2c0001abcd56ijkl78",
                  tags: ["customer:7"],
                  metadata: { plan: "pro" },
                  closedAt: null,
                  closedReason: null,
                  expiresAt: null,
                  createdAt: "2026-11-21T23:59:13.155Z",
                  updatedAt: "2026-11-21T23:59:13.214Z",
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoSessionToRead" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      patch: {
        operationId: "sessions.update",
        tags: ["sessions"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        "x-max-body": 32768,
        parameters: [{ $ref: "#/components/parameters/Session" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/UpdateSessionBody" },
              example: { tags: ["customer:7", "urgent"], metadata: { plan: "enterprise" } },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Session" },
                example: {
                  id: "session_cm4x8ka1b0000abcd12efgh34",
                  externalId: "chat-42",
                  type: "chat.agent",
                  taskIdentifier: "support-agent",
                  triggerConfig: { basePayload: { chatId: "chat-42" }, machine: "small-1x" },
                  currentRunId: "run_cm4x8kb2c0001abcd56ijkl78",
                  tags: ["customer:7"],
                  metadata: { plan: "pro" },
                  closedAt: null,
                  closedReason: null,
                  expiresAt: null,
                  createdAt: "2026-11-21T23:59:13.155Z",
                  updatedAt: "2026-11-21T23:59:13.214Z",
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoSession" },
          "413": { $ref: "#/components/responses/BodyTooLarge" },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/sessions/{session}/close": {
      post: {
        operationId: "sessions.close",
        tags: ["sessions"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        "x-max-body": 1024,
        parameters: [{ $ref: "#/components/parameters/Session" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CloseSessionBody" },
              example: { reason: "signed out" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Session" },
                example: {
                  id: "session_cm4x8ka1b0000abcd12efgh34",
                  externalId: "chat-42",
                  type: "chat.agent",
                  taskIdentifier: "support-agent",
                  triggerConfig: { basePayload: { chatId: "chat-42" }, machine: "small-1x" },
                  currentRunId: "run_cm4x8kb2c0001abcd56ijkl78",
                  tags: ["customer:7"],
                  metadata: { plan: "pro" },
                  closedAt: "2026-11-22T00:10:16.085Z",
                  closedReason: "signed out",
                  expiresAt: null,
                  createdAt: "2026-11-21T23:59:13.155Z",
                  updatedAt: "2026-11-21T23:59:13.214Z",
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoSession" },
          "413": { $ref: "#/components/responses/BodyTooLarge" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/sessions/{session}/end-and-continue": {
      post: {
        operationId: "sessions.endAndContinue",
        tags: ["sessions"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "never",
        "x-max-body": 1024,
        parameters: [{ $ref: "#/components/parameters/Session" }, { $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/EndAndContinueBody" },
              example: { callingRunId: "run_cm4x8kb2c0001abcd56ijkl78", reason: "upgrade" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ContinuedSession" },
                example: { runId: "run_cm4x8kc3d0002abcd90mnop12", swapped: true },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "413": { $ref: "#/components/responses/BodyTooLarge" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/sessions/{session}/snapshot-url": {
      get: {
        operationId: "sessions.snapshotDownloadUrl",
        "x-method": "none",
        tags: ["sessions"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-limiter": "none",
        parameters: [{ $ref: "#/components/parameters/Session" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/SnapshotAddress" },
                example: {
                  presignedUrl: "https://storage.example.com/sessions/session_cm4x8ka1b0000abcd12efgh34/snapshot.json?signature=abc",
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/ForbiddenHere" },
          "404": { $ref: "#/components/responses/NoSessionHere" },
          "500": { $ref: "#/components/responses/ServerErrorHere" },
        },
      },
      put: {
        operationId: "sessions.snapshotUploadUrl",
        "x-method": "none",
        tags: ["sessions"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        "x-limiter": "none",
        parameters: [{ $ref: "#/components/parameters/Session" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/SnapshotAddress" },
                example: {
                  presignedUrl: "https://storage.example.com/sessions/session_cm4x8ka1b0000abcd12efgh34/snapshot.json?signature=abc",
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/ForbiddenHere" },
          "404": { $ref: "#/components/responses/NoSessionHere" },
          "500": { $ref: "#/components/responses/ServerErrorHere" },
        },
      },
    },
    "/realtime/v1/sessions/{session}/{io}/append": {
      post: {
        operationId: "sessionChannels.append",
        "x-method": "none",
        tags: ["sessionChannels"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "keyed",
        "x-key": { header: "x-part-id", add: true },
        "x-limiter": "none",
        "x-max-body": 1048576,
        parameters: [
          { $ref: "#/components/parameters/Session" },
          { $ref: "#/components/parameters/Io" },
          { name: "x-part-id", in: "header", schema: { type: "string" } },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: true,
          content: { "text/plain": { schema: { type: "string" }, example: "{\"text\":\"Hello\"}" } },
        },
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/AppendedRecord" },
                example: { ok: true, seq: 4 },
              },
            },
          },
          "400": {
            content: {
              "application/json": {
                schema: {
                  anyOf: [
                    { $ref: "#/components/schemas/RefusedRecord" },
                    { $ref: "#/components/schemas/DetailedErrorBody" },
                  ],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": {
            content: {
              "application/json": {
                schema: {
                  anyOf: [
                    { $ref: "#/components/schemas/RefusedRecord" },
                    { $ref: "#/components/schemas/PermissionErrorBody" },
                  ],
                },
              },
            },
          },
          "404": { $ref: "#/components/responses/NoSessionHere" },
          "413": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "500": {
            content: {
              "application/json": {
                schema: {
                  anyOf: [
                    { $ref: "#/components/schemas/RefusedRecord" },
                    { $ref: "#/components/schemas/ErrorBody" },
                  ],
                },
              },
            },
          },
        },
      },
    },
    "/realtime/v1/sessions/{session}/{io}/records": {
      get: {
        operationId: "sessionChannels.records",
        "x-method": "none",
        tags: ["sessionChannels"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-limiter": "none",
        parameters: [
          { $ref: "#/components/parameters/Session" },
          { $ref: "#/components/parameters/Io" },
          { name: "afterEventId", in: "query", schema: { type: "string", pattern: "^[0-9]+$" } },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ChannelRecords" },
                example: {
                  records: [
                    {
                      data: "{\"text\":\"Hello\"}",
                      id: "7d1f0a52-6a0e-4f0c-9a55-0d3d4c2b1a00",
                      seqNum: 4,
                    },
                  ],
                },
              },
            },
          },
          "400": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/ForbiddenHere" },
          "404": { $ref: "#/components/responses/NoSessionHere" },
          "500": { $ref: "#/components/responses/ServerErrorHere" },
        },
      },
    },
    "/realtime/v1/sessions/{session}/{io}": {
      get: {
        operationId: "sessionChannels.subscribe",
        "x-stream": "events",
        tags: ["sessionChannels"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-limiter": "none",
        parameters: [
          { $ref: "#/components/parameters/Session" },
          { $ref: "#/components/parameters/Io" },
          { name: "last-event-id", in: "header", schema: { type: "string" } },
          {
            name: "timeout-seconds",
            in: "header",
            schema: { type: "integer", minimum: 1, maximum: 600, default: 60 },
          },
          { name: "x-peek-settled", in: "header", schema: { type: "string", enum: ["1"] } },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-stream-version": { schema: { type: "string" } },
              "x-session-settled": { schema: { type: "string" } },
            },
            content: {
              "text/event-stream": {
                schema: { type: "string" },
                example: "event: batch\ndata: {\"records\":[{\"body\":\"{\\\"data\\\":\\\"Hello\\\",\\\"id\\\":\\\"p1\\\"}\",\"seq_num\":4,\"timestamp\":1795305553155}]}\n",
              },
            },
          },
          "400": {
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } },
              "text/plain": { schema: { type: "string" } },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/ForbiddenHere" },
          "404": { $ref: "#/components/responses/NoSessionHere" },
          "500": { $ref: "#/components/responses/ServerErrorHere" },
        },
      },
      head: {
        operationId: "sessionChannels.lastChunk",
        "x-method": "none",
        tags: ["sessionChannels"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        "x-limiter": "none",
        parameters: [
          { $ref: "#/components/parameters/Session" },
          { $ref: "#/components/parameters/Io" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": { headers: { "x-last-chunk-index": { schema: { type: "integer" } } } },
          "400": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/ForbiddenHere" },
          "404": { $ref: "#/components/responses/NoSessionHere" },
          "500": { $ref: "#/components/responses/ServerErrorHere" },
        },
      },
      put: {
        operationId: "sessionChannels.initialize",
        "x-method": "none",
        tags: ["sessionChannels"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        "x-limiter": "none",
        parameters: [
          { $ref: "#/components/parameters/Session" },
          { $ref: "#/components/parameters/Io" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "202": {
            headers: {
              "x-s2-access-token": { schema: { type: "string" } },
              "x-s2-stream-name": { schema: { type: "string" } },
              "x-s2-basin": { schema: { type: "string" } },
              "x-s2-flush-interval-ms": { schema: { type: "string" } },
              "x-s2-max-retries": { schema: { type: "string" } },
              "x-s2-endpoint": { schema: { type: "string" } },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/InitializedChannel" },
                example: { version: "v2" },
              },
            },
          },
          "400": {
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } },
              "text/plain": { schema: { type: "string" } },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": {
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } },
              "text/plain": { schema: { type: "string" } },
            },
          },
          "404": { content: { "text/plain": { schema: { type: "string" } } } },
          "500": { $ref: "#/components/responses/ServerErrorHere" },
          "501": { content: { "text/plain": { schema: { type: "string" } } } },
        },
      },
    },
    "/api/v1/tasks/{taskIdentifier}/trigger": {
      post: {
        operationId: "tasks.trigger",
        tags: ["tasks"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "keyed",
        "x-key": {
          header: "idempotency-key",
          field: "options.idempotencyKey",
          ttl: "idempotency-key-ttl",
          add: true,
        },
        "x-max-body": 3145728,
        parameters: [
          {
            name: "taskIdentifier",
            in: "path",
            required: true,
            schema: { type: "string", minLength: 1 },
          },
          { name: "idempotency-key", in: "header", schema: { type: "string", maxLength: 2048 } },
          { name: "idempotency-key-ttl", in: "header", schema: { type: "string" } },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/TriggerTaskBody" },
              example: {
                payload: { orderId: 42 },
                options: {
                  tags: ["customer:7"],
                  delay: "1h30m",
                  idempotencyKey: "order-42",
                  idempotencyKeyTTL: "1d",
                },
              },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-trigger-jwt": { schema: { type: "string" } },
              "x-trigger-jwt-claims": { schema: { type: "string" } },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/TriggerTaskResult" },
                example: { id: "run_cm4x8ka1b0000abcd12efgh34", isCached: false },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: {
                  anyOf: [
                    { $ref: "#/components/schemas/DetailedErrorBody" },
                    { $ref: "#/components/schemas/ErrorBody" },
                  ],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "413": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "503": { $ref: "#/components/responses/Unavailable" },
        },
      },
    },
    "/api/v1/auth/jwt/claims": {
      post: {
        operationId: "tokens.claims",
        tags: ["tokens"],
        security: [{ secretKey: [] }],
        "x-method": "none",
        "x-repeat": "always",
        "x-limiter": "none",
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/EnvironmentClaims" },
                example: { sub: "cm4x7yy8x0002abcd34qrst56", pub: true },
              },
            },
          },
          "401": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/api/v1/auth/jwt": {
      post: {
        operationId: "tokens.createJwt",
        tags: ["tokens"],
        security: [{ secretKey: [] }],
        "x-method": "none",
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreateJwtBody" },
              example: { claims: { scopes: ["read:runs"] }, expirationTime: "10m" },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/CreatedToken" },
                example: {
                  token: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjbTR4N3l5OHgwMDAyYWJjZDM0cXJzdDU2IiwicHViIjp0cnVlfQ.c2lnbmF0dXJl",
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/InvalidRequestBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } },
              "text/plain": { schema: { type: "string" } },
            },
          },
        },
      },
    },
    "/api/v1/auth/public-tokens": {
      post: {
        operationId: "tokens.create",
        tags: ["tokens"],
        security: [{ secretKey: [] }],
        "x-method": "none",
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreatePublicTokenBody" },
              example: { scopes: ["trigger:tasks:hello"], expirationTime: "1hr", oneTimeUse: true },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/CreatedToken" },
                example: {
                  token: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjbTR4N3l5OHgwMDAyYWJjZDM0cXJzdDU2IiwicHViIjp0cnVlfQ.c2lnbmF0dXJl",
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/InvalidRequestBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ScopesExceededBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/waitpoints/tokens": {
      post: {
        operationId: "wait.createToken",
        tags: ["wait"],
        security: [{ secretKey: [] }],
        "x-repeat": "keyed",
        "x-key": { field: "idempotencyKey", ttl: "idempotencyKeyTTL", add: true },
        "x-max-body": 10240,
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CreateWaitpointTokenBody" },
              example: {
                timeout: "24h",
                tags: ["document:7"],
                idempotencyKey: "approve-document-7",
                idempotencyKeyTTL: "1d",
              },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-trigger-jwt": { schema: { type: "string" } },
              "x-trigger-jwt-claims": { schema: { type: "string" } },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/CreatedWaitpointToken" },
                example: {
                  id: "waitpoint_cm4x8ka1b0000abcd12efgh34",
                  isCached: false,
                  url: "https://api.trigger.dev/api/v1/waitpoints/tokens/waitpoint_cm4x8ka1b0000abcd12efgh34/callback/7ddc52d1a86c2119",
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "413": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "422": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
      get: {
        operationId: "wait.listTokens",
        tags: ["wait"],
        security: [{ secretKey: [] }],
        "x-pagination": { style: "cursor", max: 100 },
        parameters: [
          {
            name: "page[size]",
            in: "query",
            "x-argument": "limit",
            schema: { type: "integer", minimum: 1, maximum: 100, default: 25 },
          },
          { name: "page[after]", in: "query", "x-argument": "after", schema: { type: "string" } },
          { name: "page[before]", in: "query", "x-argument": "before", schema: { type: "string" } },
          {
            name: "filter[status]",
            in: "query",
            "x-argument": "status",
            style: "form",
            explode: false,
            schema: { type: "array", items: { $ref: "#/components/schemas/WaitpointTokenStatusFilter" } },
          },
          {
            name: "filter[idempotencyKey]",
            in: "query",
            "x-argument": "idempotencyKey",
            schema: { type: "string" },
          },
          {
            name: "filter[tags]",
            in: "query",
            "x-argument": "tags",
            style: "form",
            explode: false,
            schema: { type: "array", items: { type: "string" } },
          },
          {
            name: "filter[createdAt][period]",
            in: "query",
            "x-argument": "period",
            schema: { type: "string" },
          },
          {
            name: "filter[createdAt][from]",
            in: "query",
            "x-argument": { name: "from", encode: "epochMs" },
            schema: { anyOf: [{ type: "integer" }, { type: "string", format: "date-time" }] },
          },
          {
            name: "filter[createdAt][to]",
            in: "query",
            "x-argument": { name: "to", encode: "epochMs" },
            schema: { anyOf: [{ type: "integer" }, { type: "string", format: "date-time" }] },
          },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/WaitpointTokenListPage" },
                example: {
                  data: [
                    {
                      id: "waitpoint_cm4x8ka1b0000abcd12efgh34",
                      url: "https://api.trigger.dev/api/v1/waitpoints/tokens/waitpoint_cm4x8ka1b0000abcd12efgh34/callback/7ddc52d1a86c2119",
                      status: "WAITING",
                      timeoutAt: "2026-11-22T23:56:52.509Z",
                      completedAfter: "2026-11-22T23:56:52.509Z",
                      idempotencyKey: "approve-document-7",
                      idempotencyKeyExpiresAt: "2026-11-22T23:56:52.509Z",
                      tags: ["document:7"],
                      createdAt: "2026-11-21T23:56:52.516Z",
                    },
                  ],
                  pagination: { next: "cm4x8ka1b0000abcd12efgh34" },
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/waitpoints/tokens/{waitpointId}": {
      get: {
        operationId: "wait.retrieveToken",
        tags: ["wait"],
        security: [{ secretKey: [] }],
        parameters: [
          { $ref: "#/components/parameters/WaitpointId" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/WaitpointToken" },
                example: {
                  id: "waitpoint_cm4x8ka1b0000abcd12efgh34",
                  type: "MANUAL",
                  url: "https://api.trigger.dev/api/v1/waitpoints/tokens/waitpoint_cm4x8ka1b0000abcd12efgh34/callback/7ddc52d1a86c2119",
                  status: "COMPLETED",
                  idempotencyKey: "approve-document-7",
                  userProvidedIdempotencyKey: true,
                  output: "{\"json\":{\"approved\":true}}",
                  outputType: "application/super+json",
                  outputIsError: false,
                  completedAt: "2026-11-21T23:58:01.748Z",
                  createdAt: "2026-11-21T23:56:52.496Z",
                  tags: ["document:7"],
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/api/v1/waitpoints/tokens/{waitpointId}/complete": {
      post: {
        operationId: "wait.completeToken",
        tags: ["wait"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        "x-max-body": 3145728,
        parameters: [
          { $ref: "#/components/parameters/WaitpointId" },
          { $ref: "#/components/parameters/Branch" },
        ],
        requestBody: {
          required: true,
          "x-argument": "data",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CompleteWaitpointTokenBody" },
              example: { data: { approved: true } },
            },
          },
        },
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/CompletedWaitpointToken" },
                example: { success: true },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "413": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/waitpoints/tokens/{waitpointId}/callback/{callbackHash}": {
      post: {
        operationId: "wait.completeByCallback",
        "x-method": ["wait.completeByCallback", "wait.callback"],
        tags: ["wait"],
        security: [],
        "x-repeat": "always",
        "x-max-body": 3145728,
        "x-limiter": "none",
        parameters: [
          { $ref: "#/components/parameters/WaitpointId" },
          {
            name: "callbackHash",
            in: "path",
            required: true,
            schema: { type: "string", minLength: 1 },
          },
        ],
        requestBody: {
          required: true,
          "x-argument": "data",
          content: { "application/json": { schema: {}, example: { approved: true } } },
        },
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/CompletedWaitpointToken" },
                example: { success: true },
              },
            },
          },
          "401": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "404": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "411": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "413": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "500": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/api/v1/webhooks/endpoints": {
      get: {
        operationId: "webhooks.endpoints.list",
        tags: ["webhooks"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [
          { $ref: "#/components/parameters/FilterWebhook" },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/WebhookEndpointList" },
                example: {
                  data: [
                    {
                      id: "wh_cm4x8ka1b0000abcd12efgh34",
                      webhook: "stripe-events",
                      source: "stripe",
                      status: "active",
                      secretProvisioning: "provider",
                      secretSet: true,
                      tenantId: null,
                      externalRef: null,
                      url: "https://api.trigger.dev/webhooks/v1/ingest/k7Qm2vXc9",
                      createdAt: "2026-11-20T08:12:44.120Z",
                      updatedAt: "2026-11-20T08:12:44.120Z",
                    },
                  ],
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidWebhookFilter" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/webhooks/endpoints/{endpointId}": {
      get: {
        operationId: "webhooks.endpoints.retrieve",
        tags: ["webhooks"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/EndpointId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": { $ref: "#/components/responses/WebhookEndpoint" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoWebhookToRead" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/webhooks/endpoints/{endpointId}/enable": {
      post: {
        operationId: "webhooks.endpoints.enable",
        tags: ["webhooks"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/EndpointId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": { $ref: "#/components/responses/WebhookEndpoint" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoWebhookToChange" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/webhooks/endpoints/{endpointId}/disable": {
      post: {
        operationId: "webhooks.endpoints.disable",
        tags: ["webhooks"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "always",
        parameters: [{ $ref: "#/components/parameters/EndpointId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": { $ref: "#/components/responses/WebhookEndpoint" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoWebhookToChange" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/webhooks/endpoints/{endpointId}/rotate-secret": {
      post: {
        operationId: "webhooks.endpoints.rotateSecret",
        tags: ["webhooks"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "never",
        parameters: [{ $ref: "#/components/parameters/EndpointId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/RotatedWebhookSecret" },
                example: {
                  id: "wh_cm4x8ka1b0000abcd12efgh34",
                  secretSet: true,
                  secret: "whsec_0000000000000000000000000000000000000000000000000000000000000000",
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoWebhookToChange" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/webhooks/deliveries": {
      get: {
        operationId: "webhooks.deliveries.list",
        tags: ["webhooks"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-pagination": { style: "cursor", max: 100 },
        parameters: [
          {
            name: "page[size]",
            in: "query",
            "x-argument": "limit",
            schema: { type: "integer", minimum: 1, maximum: 100, default: 60 },
          },
          { name: "page[after]", in: "query", "x-argument": "after", schema: { type: "string" } },
          { name: "page[before]", in: "query", "x-argument": "before", schema: { type: "string" } },
          { $ref: "#/components/parameters/FilterWebhook" },
          {
            name: "filter[status]",
            in: "query",
            "x-argument": "status",
            style: "form",
            explode: false,
            schema: { type: "array", items: { $ref: "#/components/schemas/WebhookDeliveryStatusFilter" } },
          },
          {
            name: "filter[period]",
            in: "query",
            "x-argument": "period",
            schema: { type: "string" },
          },
          {
            name: "filter[from]",
            in: "query",
            "x-argument": { name: "from", encode: "epochMs" },
            schema: { anyOf: [{ type: "integer" }, { type: "string", format: "date-time" }] },
          },
          {
            name: "filter[to]",
            in: "query",
            "x-argument": { name: "to", encode: "epochMs" },
            schema: { anyOf: [{ type: "integer" }, { type: "string", format: "date-time" }] },
          },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/WebhookDeliveryListPage" },
                example: {
                  data: [
                    {
                      id: "whd_cm4x8kb2c0001abcd56ijkl78",
                      webhook: "stripe-events",
                      status: "succeeded",
                      externalDeliveryId: "evt_1",
                      runId: "run_cm4x8ka1b0000abcd12efgh34",
                      createdAt: "2026-11-21T23:56:28.482Z",
                      processedAt: "2026-11-21T23:56:28.988Z",
                    },
                  ],
                  pagination: { next: "eyJjIjoxNzk1MzA1Mzg4NDgyfQ" },
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/InvalidWebhookFilter" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/webhooks/deliveries/{deliveryId}": {
      get: {
        operationId: "webhooks.deliveries.retrieve",
        tags: ["webhooks"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        parameters: [{ $ref: "#/components/parameters/DeliveryId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/WebhookDelivery" },
                example: {
                  id: "whd_cm4x8kb2c0001abcd56ijkl78",
                  webhook: "stripe-events",
                  status: "succeeded",
                  externalDeliveryId: "evt_1",
                  runId: "run_cm4x8ka1b0000abcd12efgh34",
                  createdAt: "2026-11-21T23:56:28.482Z",
                  processedAt: "2026-11-21T23:56:28.988Z",
                  idempotencyKey: "evt_1",
                  event: { type: "invoice.paid" },
                  headers: { "content-type": "application/json" },
                  rawBodyHash: "9b1c2f",
                  error: null,
                  filterReason: null,
                  updatedAt: "2026-11-21T23:56:28.988Z",
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoWebhookToRead" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/webhooks/deliveries/{deliveryId}/replay": {
      post: {
        operationId: "webhooks.deliveries.replay",
        tags: ["webhooks"],
        security: [{ secretKey: [] }, { publicAccessToken: [] }],
        "x-repeat": "never",
        parameters: [{ $ref: "#/components/parameters/DeliveryId" }, { $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ReplayedWebhookDelivery" },
                example: {
                  deliveryId: "whd_cm4x8kc3d0002abcd90mnop12",
                  replayedFrom: "whd_cm4x8kb2c0001abcd56ijkl78",
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NoWebhookToChange" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      },
    },
    "/api/v1/whoami": {
      get: {
        operationId: "whoami.ofKey",
        "x-method": "none",
        tags: ["keyRecords"],
        security: [{ secretKey: [] }],
        "x-secret": true,
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/KeyEnvironment" },
                example: {
                  id: "cm4x7zz9y0003abcd90mnop12",
                  slug: "dev",
                  type: "DEVELOPMENT",
                  paused: false,
                  branchName: null,
                  archivedAt: null,
                  createdAt: "2026-01-05T09:31:00.000Z",
                  updatedAt: "2026-01-05T09:31:00.000Z",
                  projectId: "cm4x7aa1b0004abcd12efgh34",
                  organizationId: "cm4x7aa1b0001abcd12efgh34",
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v2/whoami": {
      get: {
        operationId: "whoami",
        tags: ["whoami"],
        security: [{ personalAccessToken: [] }],
        parameters: [{ name: "projectRef", in: "query", schema: { type: "string" } }],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Whoami" },
                example: {
                  userId: "cm4x7yy8x0002abcd34qrst56",
                  email: "ada@example.com",
                  dashboardUrl: "https://cloud.trigger.dev",
                  project: {
                    name: "Shop",
                    url: "https://cloud.trigger.dev/projects/v3/proj_abcdefghijklmnopqrst",
                    orgTitle: "Example",
                  },
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/{env}/workers/{tagName}": {
      get: {
        operationId: "workers.retrieve",
        tags: ["workers"],
        security: [{ personalAccessToken: [] }],
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/EnvironmentName" },
          { name: "tagName", in: "path", required: true, schema: { type: "string", minLength: 1 } },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/WorkerWithTasks" },
                example: {
                  worker: {
                    id: "worker_abcdefghijklmnopqrstuvwxy",
                    version: "20261121.1",
                    engine: "V2",
                    sdkVersion: "4.5.12",
                    cliVersion: "4.5.12",
                    tasks: [
                      {
                        id: "task_abcdefghijklmnopqrstuvwxy",
                        slug: "send-report",
                        filePath: "src/send-report.ts",
                        triggerSource: "SCHEDULED",
                        createdAt: "2026-11-21T08:00:00.000Z",
                        payloadSchema: null,
                        queueConfig: null,
                      },
                    ],
                  },
                  urls: {
                    runs: "https://cloud.trigger.dev/orgs/example-7f3a/projects/shop-x1y2/env/prod/runs",
                  },
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/api/v1/projects/{projectRef}/background-workers/{env}/{version}": {
      get: {
        operationId: "workers.retrieveVersion",
        tags: ["workers"],
        security: [{ secretKey: [] }, { personalAccessToken: [] }],
        parameters: [
          { $ref: "#/components/parameters/ProjectRef" },
          { $ref: "#/components/parameters/Env" },
          { name: "version", in: "path", required: true, schema: { type: "string", minLength: 1 } },
          { $ref: "#/components/parameters/Branch" },
        ],
        responses: {
          "200": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/BackgroundWorker" },
                example: {
                  id: "worker_abcdefghijklmnopqrstuvwxy",
                  version: "20261121.1",
                  cliVersion: "4.5.12",
                  sdkVersion: "4.5.12",
                  contentHash: "5d41402abc4b2a76",
                  createdAt: "2026-11-21T08:00:00.000Z",
                  updatedAt: "2026-11-21T08:00:00.000Z",
                  tasks: [
                    {
                      id: "send-report",
                      exportName: "sendReport",
                      filePath: "src/send-report.ts",
                      source: "SCHEDULED",
                      retryConfig: { maxAttempts: 3 },
                      queueConfig: { name: "reports", concurrencyLimit: 1 },
                    },
                  ],
                  files: [
                    {
                      id: "file_abcdefghijklmnopqrstuvwxy",
                      filePath: "src/send-report.ts",
                      contentHash: "7d793037a076",
                      contents: "export const sendReport = …",
                      tasks: ["send-report"],
                    },
                  ],
                },
              },
            },
          },
          "400": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": {
            headers: {
              "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
              "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
          "429": { $ref: "#/components/responses/RateLimited" },
          "500": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
  },
  components: {
    headers: {
      ElectricCursor: { schema: { type: "string" } },
      ElectricHandle: { schema: { type: "string" } },
      ElectricOffset: { schema: { type: "string" } },
      ElectricSchema: { schema: { type: "string" } },
      RateLimitLimit: { schema: { type: "integer" } },
      RateLimitRemaining: { schema: { type: "integer" } },
      RateLimitReset: { schema: { type: "integer" } },
      ShouldRetry: { schema: { type: "string", enum: ["true", "false"] } },
    },
    parameters: {
      BatchId: { name: "batchId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      Branch: { name: "x-trigger-branch", in: "header", schema: { type: "string", minLength: 1 } },
      BulkActionId: { name: "bulkActionId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      ClientId: { name: "x-client-id", in: "header", schema: { type: "string" } },
      Cursor: { name: "cursor", in: "query", schema: { type: "string" } },
      DeliveryId: { name: "deliveryId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      DeploymentId: { name: "deploymentId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      ElectricVersion: { name: "x-trigger-electric-version", in: "header", schema: { type: "string" } },
      EndpointId: { name: "endpointId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      Env: {
        name: "env",
        in: "path",
        required: true,
        schema: {
          "x-open": "branch environments have slugs of their own",
          anyOf: [
            { type: "string", enum: ["dev", "staging", "prod", "preview"] },
            { type: "string", minLength: 1 },
          ],
        },
      },
      EnvironmentName: {
        name: "env",
        in: "path",
        required: true,
        "x-argument": { values: { stg: "staging" } },
        schema: {
          "x-open": "environments are often named by what a list of them gave, which is an open word there",
          anyOf: [
            { type: "string", enum: ["dev", "staging", "prod", "preview"] },
            { type: "string", minLength: 1 },
          ],
        },
      },
      ErrorId: { name: "errorId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      ExpiredHandle: {
        name: "expired_handle",
        in: "query",
        "x-argument": "expiredHandle",
        schema: { type: "string" },
      },
      Filename: { name: "filename", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      FilterBatch: { name: "filter[batch]", in: "query", "x-argument": "batch", schema: { type: "string" } },
      FilterBulkAction: {
        name: "filter[bulkAction]",
        in: "query",
        "x-argument": "bulkAction",
        schema: { type: "string" },
      },
      FilterError: { name: "filter[error]", in: "query", "x-argument": "error", schema: { type: "string" } },
      FilterFrom: {
        name: "filter[createdAt][from]",
        in: "query",
        "x-argument": { name: "from", encode: "epochMs" },
        schema: { anyOf: [{ type: "integer" }, { type: "string", format: "date-time" }] },
      },
      FilterIsTest: { name: "filter[isTest]", in: "query", "x-argument": "isTest", schema: { type: "boolean" } },
      FilterMachine: {
        name: "filter[machine]",
        in: "query",
        "x-argument": "machine",
        style: "form",
        explode: false,
        schema: { type: "array", items: { $ref: "#/components/schemas/MachinePreset" } },
      },
      FilterPeriod: {
        name: "filter[createdAt][period]",
        in: "query",
        "x-argument": "period",
        schema: { type: "string" },
      },
      FilterQueue: {
        name: "filter[queue]",
        in: "query",
        "x-argument": { name: "queue", encode: "queue" },
        style: "form",
        explode: false,
        schema: { type: "array", items: { type: "string" } },
      },
      FilterRegion: {
        name: "filter[region]",
        in: "query",
        "x-argument": "region",
        style: "form",
        explode: false,
        schema: { type: "array", items: { type: "string" } },
      },
      FilterSchedule: {
        name: "filter[schedule]",
        in: "query",
        "x-argument": "schedule",
        schema: { type: "string" },
      },
      FilterStatus: {
        name: "filter[status]",
        in: "query",
        "x-argument": "status",
        style: "form",
        explode: false,
        schema: { type: "array", items: { $ref: "#/components/schemas/RunStatusFilter" } },
      },
      FilterTag: {
        name: "filter[tag]",
        in: "query",
        "x-argument": "tag",
        style: "form",
        explode: false,
        schema: { type: "array", items: { type: "string" } },
      },
      FilterTaskIdentifier: {
        name: "filter[taskIdentifier]",
        in: "query",
        "x-argument": "taskIdentifier",
        style: "form",
        explode: false,
        schema: { type: "array", items: { type: "string" } },
      },
      FilterTo: {
        name: "filter[createdAt][to]",
        in: "query",
        "x-argument": { name: "to", encode: "epochMs" },
        schema: { anyOf: [{ type: "integer" }, { type: "string", format: "date-time" }] },
      },
      FilterVersion: {
        name: "filter[version]",
        in: "query",
        "x-argument": "version",
        style: "form",
        explode: false,
        schema: { type: "array", items: { type: "string" } },
      },
      FilterWebhook: {
        name: "filter[webhook]",
        in: "query",
        "x-argument": "webhook",
        style: "form",
        explode: false,
        schema: { type: "array", items: { type: "string" } },
      },
      Handle: { name: "handle", in: "query", schema: { type: "string" } },
      Io: { name: "io", in: "path", required: true, schema: { type: "string", enum: ["in", "out"] } },
      LastEventId: { name: "last-event-id", in: "header", schema: { type: "string" } },
      Live: { name: "live", in: "query", schema: { type: "boolean", default: false } },
      Log: {
        name: "log",
        in: "query",
        schema: { type: "string", enum: ["full", "changes_only"], default: "full" },
      },
      Name: { name: "name", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      Offset: { name: "offset", in: "query", schema: { type: "string", default: "-1" } },
      Org: { name: "org", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      PageAfter: { name: "page[after]", in: "query", "x-argument": "after", schema: { type: "string" } },
      PageBefore: { name: "page[before]", in: "query", "x-argument": "before", schema: { type: "string" } },
      PageSize: {
        name: "page[size]",
        in: "query",
        "x-argument": "limit",
        schema: { type: "integer", minimum: 1, maximum: 100, default: 25 },
      },
      ProjectRef: { name: "projectRef", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      PromptSlug: { name: "slug", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      Queue: {
        name: "queueParam",
        in: "path",
        required: true,
        "x-argument": { name: "queue", handle: "typed" },
        "x-encode": "twice",
        schema: { type: "string", minLength: 1 },
      },
      QueueType: { name: "type", in: "query", schema: { $ref: "#/components/schemas/QueueNamedBy" } },
      RunId: { name: "runId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      ScheduleId: { name: "scheduleId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      Session: { name: "session", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      SkipColumns: {
        name: "skipColumns",
        in: "query",
        style: "form",
        explode: false,
        schema: { type: "array", items: { type: "string" } },
      },
      StreamId: { name: "streamId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      Target: {
        name: "target",
        in: "path",
        required: true,
        schema: { type: "string", enum: ["self", "parent", "root"] },
      },
      TimeoutSeconds: {
        name: "timeout-seconds",
        in: "header",
        schema: { type: "integer", minimum: 1, maximum: 600 },
      },
      WaitpointId: {
        name: "waitpointId",
        in: "path",
        required: true,
        "x-argument": { handle: true },
        schema: { type: "string", minLength: 1 },
      },
    },
    responses: {
      BodyTooLarge: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      DeploymentNotFound: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      Done: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/EnvironmentVariableResponseBody" },
            example: { success: true },
          },
        },
      },
      EnvironmentNotFound: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      ErrorGroupDetail: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/ErrorGroupDetail" },
            example: {
              id: "error_4f1c2b7d9e3a5068",
              fingerprint: "4f1c2b7d9e3a5068",
              taskIdentifier: "send-invoice",
              errorType: "TypeError",
              errorMessage: "Cannot read properties of undefined",
              status: "ignored",
              count: 12,
              firstSeen: "2026-11-20T08:12:44.120Z",
              lastSeen: "2026-11-21T23:56:28.983Z",
              resolvedAt: null,
              ignoredUntil: "2026-11-22T00:59:13.000Z",
              affectedVersions: ["20261121.1"],
              resolvedInVersion: null,
              resolvedBy: null,
              ignoredAt: "2026-11-21T23:59:13.000Z",
              ignoredReason: "Known outage of the bank.",
              ignoredByUserId: null,
              ignoredUntilOccurrenceRate: null,
              ignoredUntilTotalOccurrences: 100,
            },
          },
        },
      },
      ErrorNotFound: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      Events: {
        headers: { "x-stream-version": { schema: { type: "string" } } },
        content: { "text/event-stream": { schema: { type: "string" } } },
      },
      FeedFailed: { content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } } },
      FeedForbidden: {
        content: { "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } } },
      },
      FeedQueryRefused: {
        content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
      },
      Forbidden: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } } },
      },
      ForbiddenHere: {
        content: { "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } } },
      },
      InvalidFilename: { content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } } },
      InvalidFilter: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
      },
      InvalidOrganization: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      InvalidPromptBody: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      InvalidQueueRequest: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: {
          "application/json": {
            schema: {
              anyOf: [
                { $ref: "#/components/schemas/DetailedErrorBody" },
                { $ref: "#/components/schemas/ErrorBody" },
              ],
            },
          },
        },
      },
      InvalidSchedule: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/InvalidRequestBody" } } },
      },
      InvalidTokenRequest: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/InvalidRequestBody" } } },
      },
      InvalidWebhookFilter: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
      },
      MustRefetch: {
        headers: { "electric-handle": { $ref: "#/components/headers/ElectricHandle" } },
        content: {
          "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/ShapeMessage" } } },
        },
      },
      NoPromptToChange: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      NoPromptToRead: {
        headers: {
          "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      NoSession: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      NoSessionHere: { content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } } },
      NoSessionToRead: {
        headers: {
          "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      NoSuchEnvironment: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      NoWebhookToChange: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      NoWebhookToRead: {
        headers: {
          "x-should-retry": { $ref: "#/components/headers/ShouldRetry" },
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      NotSwitched: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      NotWritten: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/EnvironmentVariableErrorBody" } },
        },
      },
      OrganizationNotFound: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      PacketForbidden: {
        content: { "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } } },
      },
      PacketServerError: { content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } } },
      ProjectList: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: {
          "application/json": {
            schema: { type: "array", items: { $ref: "#/components/schemas/Project" } },
            example: [
              {
                id: "cm4x7aa1b0004abcd12efgh34",
                externalRef: "proj_abcdefghijklmnopqrst",
                name: "Shop",
                slug: "shop-x1y2",
                createdAt: "2026-01-05T09:31:00.000Z",
                defaultRegion: null,
                organization: {
                  id: "cm4x7aa1b0001abcd12efgh34",
                  title: "Example",
                  slug: "example-7f3a",
                  createdAt: "2026-01-05T09:30:00.000Z",
                },
              },
            ],
          },
        },
      },
      ProjectNotFound: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      PromptDone: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/PromptOk" }, example: { ok: true } },
        },
      },
      QueueNotFound: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      RateLimited: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/RateLimitBody" } } },
      },
      RunListPage: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/RunListPage" },
            example: {
              data: [
                {
                  id: "run_cm4x8ka1b0000abcd12efgh34",
                  status: "FAILED",
                  taskIdentifier: "send-invoice",
                  version: "20261121.1",
                  isQueued: false,
                  isExecuting: false,
                  isWaiting: false,
                  isCompleted: true,
                  isSuccess: false,
                  isFailed: true,
                  isCancelled: false,
                  isTest: false,
                  createdAt: "2026-11-21T23:56:28.482Z",
                  updatedAt: "2026-11-21T23:56:28.988Z",
                  startedAt: "2026-11-21T23:56:28.715Z",
                  finishedAt: "2026-11-21T23:56:28.983Z",
                  ttl: "10m",
                  tags: ["customer:7"],
                  costInCents: 0.0034,
                  baseCostInCents: 0.0025,
                  durationMs: 150,
                  depth: 0,
                  region: "us-east-1",
                  env: { id: "cm4x7zz9y0003abcd90mnop12", name: "dev", user: "ada" },
                  taskKind: "STANDARD",
                },
              ],
              pagination: { next: "eyJjIjoxNzk1MzA1Mzg4MzkwfQ" },
            },
          },
        },
      },
      RunNotFound: {
        headers: { "x-should-retry": { $ref: "#/components/headers/ShouldRetry" } },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      ScheduleNotFound: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      ServerError: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      ServerErrorHere: { content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } } },
      ServerErrorOrInvalidJson: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } },
          "text/plain": { schema: { type: "string" } },
        },
      },
      ShapeMessages: {
        headers: {
          "electric-handle": { $ref: "#/components/headers/ElectricHandle" },
          "electric-offset": { $ref: "#/components/headers/ElectricOffset" },
          "electric-cursor": { $ref: "#/components/headers/ElectricCursor" },
          "electric-schema": { $ref: "#/components/headers/ElectricSchema" },
        },
        content: {
          "application/json": {
            schema: { type: "array", items: { $ref: "#/components/schemas/ShapeMessage" } },
            example: [
              {
                key: "\"public\".\"TaskRun\"/\"cm4x8ka1b0000abcd12efgh34\"",
                value: {
                  id: "cm4x8ka1b0000abcd12efgh34",
                  friendlyId: "run_cm4x8ka1b0000abcd12efgh34",
                  taskIdentifier: "send-invoice",
                  status: "COMPLETED_SUCCESSFULLY",
                  createdAt: "2026-11-21T23:55:50.183",
                  updatedAt: "2026-11-21T23:55:52.204",
                  isTest: "f",
                  usageDurationMs: "1990",
                  runTags: "{\"customer:7\"}",
                  error: null,
                },
                headers: { operation: "insert" },
              },
              { headers: { control: "up-to-date" } },
            ],
          },
        },
      },
      StreamBodyTooLarge: { content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } } },
      StreamOwnerNotFound: {
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } },
          "text/plain": { schema: { type: "string" } },
        },
      },
      StreamRequestRefused: {
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } },
          "text/plain": { schema: { type: "string" } },
        },
      },
      StreamWriteRefused: {
        content: { "application/json": { schema: { $ref: "#/components/schemas/StreamNotWritten" } } },
      },
      TooManyPolls: { content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } } },
      Unauthorized: {
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } },
          "application/problem+json": { schema: { $ref: "#/components/schemas/ProblemBody" } },
        },
      },
      Unavailable: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      UnreadableQueue: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      VariableNotFound: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      WebhookEndpoint: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/WebhookEndpoint" },
            example: {
              id: "wh_cm4x8ka1b0000abcd12efgh34",
              webhook: "stripe-events",
              source: "stripe",
              status: "active",
              secretProvisioning: "provider",
              secretSet: true,
              tenantId: null,
              externalRef: null,
              url: "https://api.trigger.dev/webhooks/v1/ingest/k7Qm2vXc9",
              createdAt: "2026-11-20T08:12:44.120Z",
              updatedAt: "2026-11-20T08:12:44.120Z",
            },
          },
        },
      },
      WrongEnvironment: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
      WrongProject: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
      },
    },
    schemas: {
      AbortedBulkAction: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      AddTagsBody: {
        type: "object",
        required: ["tags"],
        properties: {
          tags: {
            anyOf: [
              { type: "string", maxLength: 128 },
              { type: "array", items: { type: "string", maxLength: 128 } },
            ],
          },
        },
      },
      AddTagsResult: { type: "object", required: ["message"], properties: { message: { type: "string" } } },
      AlertChannel: {
        type: "object",
        required: ["id", "name", "alertTypes", "channel", "channelData"],
        properties: {
          id: { type: "string" },
          name: { type: "string" },
          alertTypes: {
            type: "array",
            items: {
              anyOf: [
                {
                  type: "string",
                  enum: [
                    "run_failure",
                    "attempt_failure",
                    "deployment_failure",
                    "deployment_success",
                    "error_group",
                    "dashboard_agent_watch",
                  ],
                },
                { type: "string" },
              ],
            },
          },
          channel: { anyOf: [{ type: "string", enum: ["email", "webhook"] }, { type: "string" }] },
          channelData: {
            type: "object",
            properties: { email: { type: "string" }, url: { type: "string" }, secret: { type: "string" } },
          },
          deduplicationKey: { type: "string" },
        },
      },
      AppendedRecord: {
        type: "object",
        required: ["ok"],
        properties: { ok: { type: "boolean" }, seq: { type: "integer" } },
      },
      ArchiveBranchParams: {
        type: "object",
        required: ["branch"],
        properties: {
          branch: { type: "string" },
          env: {
            type: "string",
            enum: ["preview", "development"],
            default: "preview",
            "x-argument": "environment",
          },
        },
      },
      ArchivedBranch: {
        type: "object",
        required: ["success", "branch"],
        properties: {
          success: { type: "boolean" },
          branch: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
        },
      },
      BackgroundWorker: {
        type: "object",
        required: [
          "id",
          "version",
          "cliVersion",
          "sdkVersion",
          "contentHash",
          "createdAt",
          "updatedAt",
          "tasks",
          "files",
        ],
        properties: {
          id: { type: "string" },
          version: { type: "string" },
          cliVersion: { type: "string" },
          sdkVersion: { type: "string" },
          contentHash: { type: "string" },
          createdAt: { type: "string", format: "date-time" },
          updatedAt: { type: "string", format: "date-time" },
          tasks: {
            type: "array",
            items: {
              type: "object",
              required: ["id", "filePath", "source"],
              properties: {
                id: { type: "string" },
                exportName: { type: ["string", "null"] },
                filePath: { type: "string" },
                source: { type: "string" },
                retryConfig: {},
                queueConfig: {},
              },
            },
          },
          files: {
            type: "array",
            items: {
              type: "object",
              required: ["id", "filePath", "contentHash", "contents", "tasks"],
              properties: {
                id: { type: "string" },
                filePath: { type: "string" },
                contentHash: { type: "string" },
                contents: { type: "string" },
                tasks: { type: "array", items: { type: "string" } },
              },
            },
          },
        },
      },
      BatchFields: {
        type: "object",
        required: ["id", "status", "createdAt", "updatedAt", "runCount", "runs"],
        properties: {
          id: { type: "string" },
          status: { $ref: "#/components/schemas/BatchStatus" },
          idempotencyKey: { type: "string" },
          createdAt: { type: "string", format: "date-time" },
          updatedAt: { type: "string", format: "date-time" },
          runCount: { type: "integer" },
          runs: { type: "array", items: { type: "string" } },
        },
      },
      BatchItemError: {
        type: "object",
        required: ["index", "taskIdentifier", "error"],
        properties: {
          index: { type: "integer" },
          taskIdentifier: { type: "string" },
          error: { type: "string" },
          errorCode: { type: "string" },
        },
      },
      BatchObject: {
        allOf: [
          { $ref: "#/components/schemas/BatchFields" },
          {
            type: "object",
            required: ["processing"],
            properties: {
              processingCompletedAt: { type: "string", format: "date-time" },
              processing: {
                type: "object",
                required: ["errors"],
                properties: {
                  completedAt: { type: "string", format: "date-time" },
                  errors: { type: "array", items: { $ref: "#/components/schemas/BatchItemError" } },
                },
              },
            },
          },
        ],
      },
      BatchResults: {
        type: "object",
        required: ["id", "items"],
        properties: {
          id: { type: "string" },
          items: { type: "array", items: { $ref: "#/components/schemas/ExecutionResult" } },
        },
      },
      BatchStatus: {
        anyOf: [
          {
            type: "string",
            enum: ["PENDING", "PROCESSING", "COMPLETED", "PARTIAL_FAILED", "ABORTED"],
          },
          { type: "string" },
        ],
      },
      BatchTriggerTaskV1Body: {
        type: "object",
        required: ["items"],
        properties: {
          items: { type: "array", items: { $ref: "#/components/schemas/TriggerTaskBody" } },
          dependentAttempt: { type: "string", deprecated: true },
        },
      },
      BatchTriggerTaskV1Result: {
        type: "object",
        required: ["batchId", "runs"],
        properties: { batchId: { type: "string" }, runs: { type: "array", items: { type: "string" } } },
      },
      BatchV1: {
        allOf: [
          { $ref: "#/components/schemas/BatchFields" },
          {
            type: "object",
            properties: {
              successfulRunCount: { type: "integer" },
              failedRunCount: { type: "integer" },
              errors: { type: "array", items: { $ref: "#/components/schemas/BatchItemError" } },
            },
          },
        ],
      },
      BatchedTask: {
        type: "object",
        required: ["task"],
        properties: {
          task: { type: "string" },
          payload: {},
          context: {},
          options: { $ref: "#/components/schemas/RunOptions" },
        },
      },
      Branch: {
        type: "object",
        required: ["id", "name", "createdAt", "updatedAt", "isPaused"],
        properties: {
          id: { type: "string" },
          name: { type: "string" },
          createdAt: { type: "string", format: "date-time" },
          updatedAt: { type: "string", format: "date-time" },
          git: {
            type: "object",
            properties: {
              provider: { type: "string" },
              source: { type: "string" },
              ghUsername: { type: "string" },
              ghUserAvatarUrl: { type: "string" },
              commitAuthorName: { type: "string" },
              commitMessage: { type: "string" },
              commitRef: { type: "string" },
              commitSha: { type: "string" },
              dirty: { type: "boolean" },
              remoteUrl: { type: "string" },
              pullRequestNumber: { type: "number" },
              pullRequestTitle: { type: "string" },
              pullRequestState: {
                anyOf: [{ type: "string", enum: ["open", "closed", "merged"] }, { type: "string" }],
              },
            },
          },
          isPaused: { type: "boolean" },
        },
      },
      BranchList: {
        type: "object",
        required: ["branches"],
        properties: { branches: { type: "array", items: { $ref: "#/components/schemas/Branch" } } },
      },
      BuildProviderStatus: {
        type: "object",
        required: ["status", "message"],
        properties: {
          status: {
            anyOf: [{ type: "string", enum: ["operational", "degraded", "unknown"] }, { type: "string" }],
          },
          message: { type: "string" },
        },
      },
      BulkAction: {
        type: "object",
        required: ["id", "type", "status", "counts", "createdAt"],
        properties: {
          id: { type: "string" },
          name: { type: "string" },
          type: { anyOf: [{ type: "string", enum: ["CANCEL", "REPLAY"] }, { type: "string" }] },
          status: {
            anyOf: [{ type: "string", enum: ["PENDING", "COMPLETED", "ABORTED"] }, { type: "string" }],
          },
          counts: { $ref: "#/components/schemas/BulkActionCounts" },
          createdAt: { type: "string", format: "date-time" },
          completedAt: { type: "string", format: "date-time" },
        },
      },
      BulkActionCounts: {
        type: "object",
        required: ["total", "success", "failure"],
        properties: { total: { type: "integer" }, success: { type: "integer" }, failure: { type: "integer" } },
      },
      BulkActionFilter: {
        type: "object",
        properties: {
          status: {
            anyOf: [
              { $ref: "#/components/schemas/BulkActionRunStatus" },
              { type: "array", items: { $ref: "#/components/schemas/BulkActionRunStatus" } },
            ],
          },
          taskIdentifier: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
          version: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
          tag: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
          region: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
          from: {
            anyOf: [{ type: "string", format: "date-time" }, { type: "string" }, { type: "number" }],
          },
          to: {
            anyOf: [{ type: "string", format: "date-time" }, { type: "string" }, { type: "number" }],
          },
          period: { type: "string" },
          bulkAction: { type: "string" },
          schedule: { type: "string" },
          batch: { type: "string" },
          isTest: { type: "boolean" },
          queue: {
            anyOf: [
              { $ref: "#/components/schemas/BulkActionQueue" },
              { type: "array", items: { $ref: "#/components/schemas/BulkActionQueue" } },
            ],
          },
          machine: {
            anyOf: [
              { $ref: "#/components/schemas/MachinePreset" },
              { type: "array", items: { $ref: "#/components/schemas/MachinePreset" } },
            ],
          },
        },
      },
      BulkActionListPage: {
        type: "object",
        required: ["data", "pagination"],
        properties: {
          data: { type: "array", items: { $ref: "#/components/schemas/BulkAction" } },
          pagination: { $ref: "#/components/schemas/CursorPagination" },
        },
      },
      BulkActionQueue: {
        type: "object",
        required: ["type", "name"],
        properties: { type: { type: "string", enum: ["task", "custom"] }, name: { type: "string" } },
      },
      BulkActionRunStatus: {
        type: "string",
        enum: [
          "PENDING_VERSION",
          "QUEUED",
          "DEQUEUED",
          "EXECUTING",
          "WAITING",
          "COMPLETED",
          "CANCELED",
          "FAILED",
          "CRASHED",
          "SYSTEM_FAILURE",
          "DELAYED",
          "EXPIRED",
          "TIMED_OUT",
        ],
      },
      CancelDeploymentBody: { type: "object", properties: { reason: { type: "string", maxLength: 200 } } },
      CanceledRun: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      ChannelRecord: {
        type: "object",
        required: ["data", "id", "seqNum"],
        properties: {
          data: {},
          id: { type: "string" },
          seqNum: { type: "integer" },
          headers: { type: "array", items: { type: "array", items: { type: "string" } } },
        },
      },
      ChannelRecords: {
        type: "object",
        required: ["records"],
        properties: { records: { type: "array", items: { $ref: "#/components/schemas/ChannelRecord" } } },
      },
      CloseSessionBody: { type: "object", properties: { reason: { type: "string", maxLength: 256 } } },
      CompleteWaitpointTokenBody: { type: "object", properties: { data: {} } },
      CompletedWaitpointToken: { type: "object", required: ["success"], properties: { success: { type: "boolean" } } },
      ContinuedSession: {
        type: "object",
        required: ["runId", "swapped"],
        properties: { runId: { type: "string" }, swapped: { type: "boolean" } },
      },
      CreateAlertChannelParams: {
        type: "object",
        required: ["name", "alertTypes", "channel", "channelData"],
        properties: {
          name: { type: "string" },
          alertTypes: {
            type: "array",
            items: {
              type: "string",
              enum: [
                "run_failure",
                "attempt_failure",
                "deployment_failure",
                "deployment_success",
                "error_group",
                "dashboard_agent_watch",
              ],
            },
          },
          channel: { type: "string", enum: ["email", "webhook"] },
          channelData: {
            type: "object",
            properties: { email: { type: "string" }, url: { type: "string" }, secret: { type: "string" } },
          },
          deduplicationKey: { type: "string" },
          environmentTypes: { type: "array", items: { type: "string", enum: ["STAGING", "PRODUCTION"] } },
        },
      },
      CreateBatchBody: {
        type: "object",
        required: ["runCount"],
        properties: {
          runCount: { type: "integer", exclusiveMinimum: 0 },
          taskIdentifiers: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
          parentRunId: { type: "string" },
          resumeParentOnCompletion: { type: "boolean" },
          idempotencyKey: { type: "string", maxLength: 2048 },
          idempotencyKeyOptions: { $ref: "#/components/schemas/IdempotencyKeyOptions" },
        },
      },
      CreateBatchResult: {
        type: "object",
        required: ["id", "runCount", "isCached"],
        properties: {
          id: { type: "string" },
          runCount: { type: "integer" },
          isCached: { type: "boolean" },
          idempotencyKey: { type: "string" },
        },
      },
      CreateBulkActionBody: {
        type: "object",
        required: ["action"],
        properties: {
          action: { type: "string", enum: ["cancel", "replay"] },
          runIds: { type: "array", minItems: 1, maxItems: 500, items: { type: "string" } },
          filter: { $ref: "#/components/schemas/BulkActionFilter" },
          name: { type: "string", maxLength: 255 },
          targetRegion: { type: "string" },
        },
      },
      CreateEnvironmentTokenParams: {
        type: "object",
        properties: {
          claims: { type: "object", properties: { scopes: { type: "array", items: { type: "string" } } } },
          expirationTime: { anyOf: [{ type: "string" }, { type: "number" }] },
        },
      },
      CreateEnvironmentVariableParams: {
        type: "object",
        required: ["name", "value"],
        properties: {
          name: { type: "string", minLength: 1 },
          value: { type: "string", minLength: 1 },
          isSecret: { type: "boolean" },
        },
      },
      CreateInvitesParams: {
        type: "object",
        required: ["emails"],
        properties: {
          emails: { type: "array", minItems: 1, maxItems: 50, items: { type: "string", format: "email" } },
        },
      },
      CreateJwtBody: {
        type: "object",
        properties: {
          claims: { type: "object", properties: { scopes: { type: "array", items: { type: "string" } } } },
          expirationTime: { $ref: "#/components/schemas/TokenExpirationTime" },
        },
      },
      CreateOrganizationParams: {
        type: "object",
        required: ["title"],
        properties: {
          title: { type: "string", minLength: 3, maxLength: 50 },
          companySize: { type: "string" },
          companyUrl: { type: "string" },
        },
      },
      CreateProjectParams: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string", minLength: 1, maxLength: 255 } },
      },
      CreatePromptOverrideBody: {
        type: "object",
        required: ["textContent"],
        properties: {
          textContent: { type: "string" },
          model: { type: "string" },
          commitMessage: { type: "string" },
          source: { type: "string" },
        },
      },
      CreatePublicTokenBody: {
        type: "object",
        required: ["scopes"],
        properties: {
          scopes: { type: "array", minItems: 1, items: { type: "string" } },
          expirationTime: { $ref: "#/components/schemas/TokenExpirationTime" },
          oneTimeUse: { type: "boolean" },
          realtime: {
            type: "object",
            properties: { skipColumns: { type: "array", items: { type: "string" } } },
          },
        },
      },
      CreateScheduleOptions: {
        allOf: [
          {
            type: "object",
            required: ["deduplicationKey"],
            properties: { deduplicationKey: { type: "string" } },
          },
          { $ref: "#/components/schemas/UpdateScheduleOptions" },
        ],
      },
      CreateWaitpointTokenBody: {
        type: "object",
        properties: {
          timeout: { anyOf: [{ type: "string", format: "date-time" }, { type: "string" }] },
          tags: {
            anyOf: [
              { type: "string", maxLength: 128 },
              { type: "array", items: { type: "string", maxLength: 128 } },
            ],
          },
          idempotencyKey: { type: "string", maxLength: 2048 },
          idempotencyKeyTTL: { type: "string" },
        },
      },
      CreatedBulkAction: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      CreatedInvites: {
        type: "object",
        required: ["invited", "alreadyInvited", "alreadyMembers"],
        properties: {
          invited: { type: "array", items: { $ref: "#/components/schemas/OrganizationInvite" } },
          alreadyInvited: { type: "array", items: { type: "string" } },
          alreadyMembers: { type: "array", items: { type: "string" } },
        },
      },
      CreatedStream: {
        type: "object",
        required: ["version"],
        properties: { version: { anyOf: [{ type: "string", enum: ["v1", "v2"] }, { type: "string" }] } },
      },
      CreatedToken: { type: "object", required: ["token"], properties: { token: { type: "string" } } },
      CreatedWaitpointToken: {
        type: "object",
        required: ["id", "isCached", "url"],
        properties: { id: { type: "string" }, isCached: { type: "boolean" }, url: { type: "string" } },
      },
      CursorPagination: { type: "object", properties: { next: { type: "string" }, previous: { type: "string" } } },
      DebounceOptions: {
        type: "object",
        required: ["key", "delay"],
        properties: {
          key: { type: "string", maxLength: 512 },
          delay: { type: "string" },
          mode: { type: "string", enum: ["leading", "trailing"] },
          maxDelay: { type: "string" },
        },
      },
      DefaultRegion: {
        type: "object",
        required: ["id", "name"],
        properties: { id: { type: "string" }, name: { type: "string" } },
      },
      DeletedOrganization: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      DeletedProject: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      DeletedScheduleObject: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      DeployedTask: {
        type: "object",
        required: ["id", "slug", "filePath", "exportName"],
        properties: {
          id: { type: "string" },
          slug: { type: "string" },
          filePath: { type: "string" },
          exportName: { type: "string" },
        },
      },
      Deployment: {
        allOf: [
          { $ref: "#/components/schemas/DeploymentFields" },
          {
            type: "object",
            required: ["imagePlatform", "commitSHA", "externalBuildData", "canceledReason"],
            properties: {
              imagePlatform: { type: "string" },
              commitSHA: { type: ["string", "null"] },
              externalBuildData: { anyOf: [{ $ref: "#/components/schemas/ExternalBuild" }, { type: "null" }] },
              canceledReason: { type: ["string", "null"] },
              worker: { $ref: "#/components/schemas/DeploymentWorker" },
              integrationDeployments: { type: "array", items: { $ref: "#/components/schemas/IntegrationDeployment" } },
            },
          },
        ],
      },
      DeploymentError: {
        type: "object",
        required: ["name", "message"],
        properties: {
          name: { type: "string" },
          message: { type: "string" },
          stack: { type: "string" },
          stderr: { type: "string" },
        },
      },
      DeploymentFields: {
        type: "object",
        required: ["id", "status", "contentHash", "shortCode", "version", "imageReference", "errorData"],
        properties: {
          id: { type: "string" },
          status: { $ref: "#/components/schemas/DeploymentStatus" },
          contentHash: { type: "string" },
          shortCode: { type: "string" },
          version: { type: "string" },
          imageReference: { type: ["string", "null"] },
          errorData: { anyOf: [{ $ref: "#/components/schemas/DeploymentError" }, { type: "null" }] },
        },
      },
      DeploymentGit: {
        type: "object",
        properties: {
          provider: { type: "string" },
          source: {
            anyOf: [
              { type: "string", enum: ["trigger_github_app", "github_actions", "local"] },
              { type: "string" },
            ],
          },
          ghUsername: { type: "string" },
          ghUserAvatarUrl: { type: "string" },
          commitAuthorName: { type: "string" },
          commitMessage: { type: "string" },
          commitRef: { type: "string" },
          commitSha: { type: "string" },
          dirty: { type: "boolean" },
          remoteUrl: { type: "string" },
          pullRequestNumber: { type: "integer" },
          pullRequestTitle: { type: "string" },
          pullRequestState: { anyOf: [{ type: "string", enum: ["open", "closed", "merged"] }, { type: "string" }] },
        },
      },
      DeploymentListItem: {
        type: "object",
        required: ["id", "createdAt", "shortCode", "version", "runtime", "runtimeVersion", "status"],
        properties: {
          id: { type: "string" },
          createdAt: { type: "string", format: "date-time" },
          shortCode: { type: "string" },
          version: { type: "string" },
          runtime: { type: ["string", "null"] },
          runtimeVersion: { type: ["string", "null"] },
          status: { $ref: "#/components/schemas/DeploymentStatus" },
          deployedAt: { type: ["string", "null"], format: "date-time" },
          git: { anyOf: [{ $ref: "#/components/schemas/DeploymentGit" }, { type: "null" }] },
          error: { $ref: "#/components/schemas/DeploymentError" },
        },
      },
      DeploymentListPage: {
        type: "object",
        required: ["data", "pagination"],
        properties: {
          data: { type: "array", items: { $ref: "#/components/schemas/DeploymentListItem" } },
          pagination: { $ref: "#/components/schemas/ForwardPagination" },
        },
      },
      DeploymentStatus: {
        anyOf: [
          {
            type: "string",
            enum: [
              "PENDING",
              "INSTALLING",
              "BUILDING",
              "DEPLOYING",
              "DEPLOYED",
              "FAILED",
              "CANCELED",
              "TIMED_OUT",
            ],
          },
          { type: "string" },
        ],
      },
      DeploymentWorker: {
        type: "object",
        required: ["id", "version", "tasks"],
        properties: {
          id: { type: "string" },
          version: { type: "string" },
          tasks: { type: "array", items: { $ref: "#/components/schemas/DeployedTask" } },
        },
      },
      DetailedErrorBody: {
        type: "object",
        required: ["error", "details"],
        properties: {
          error: { type: "string" },
          details: { type: "array", items: { $ref: "#/components/schemas/ValidationIssue" } },
        },
      },
      DevStatus: {
        type: "object",
        required: ["isConnected"],
        properties: { isConnected: { type: "boolean" } },
      },
      EndAndContinueBody: {
        type: "object",
        required: ["callingRunId", "reason"],
        properties: {
          callingRunId: { type: "string", minLength: 1 },
          reason: { type: "string", maxLength: 64 },
        },
      },
      EnvironmentAccess: {
        type: "object",
        required: ["apiKey", "name", "apiUrl", "projectId", "defaultRuntime"],
        properties: {
          apiKey: { type: "string" },
          name: { type: "string" },
          apiUrl: { type: "string" },
          projectId: { type: "string" },
          defaultRuntime: {
            anyOf: [
              { type: "string", enum: ["node", "node-22", "node-24", "node-26", "bun"] },
              { type: "string" },
              { type: "null" },
            ],
          },
        },
      },
      EnvironmentClaims: {
        type: "object",
        required: ["sub", "pub"],
        properties: { sub: { type: "string" }, pub: { type: "boolean" } },
      },
      EnvironmentState: {
        type: "object",
        required: ["paused", "state"],
        properties: {
          paused: { type: "boolean" },
          state: { anyOf: [{ type: "string", enum: ["paused", "resumed"] }, { type: "string" }] },
        },
      },
      EnvironmentToken: { type: "object", required: ["token"], properties: { token: { type: "string" } } },
      EnvironmentVariable: {
        type: "object",
        required: ["name", "value", "isSecret"],
        properties: { name: { type: "string" }, value: { type: "string" }, isSecret: { type: "boolean" } },
      },
      EnvironmentVariableErrorBody: {
        type: "object",
        required: ["error"],
        properties: {
          error: { type: "string" },
          issues: { type: "array", items: { $ref: "#/components/schemas/ValidationIssue" } },
          variableErrors: {
            type: "array",
            items: {
              type: "object",
              required: ["key", "error"],
              properties: { key: { type: "string" }, error: { type: "string" } },
            },
          },
        },
      },
      EnvironmentVariableResponseBody: { type: "object", required: ["success"], properties: { success: { type: "boolean" } } },
      ErrorBody: { type: "object", required: ["error"], properties: { error: { type: "string" } } },
      ErrorGroup: {
        type: "object",
        required: [
          "id",
          "fingerprint",
          "taskIdentifier",
          "errorType",
          "errorMessage",
          "status",
          "count",
          "firstSeen",
          "lastSeen",
          "resolvedAt",
          "ignoredUntil",
        ],
        properties: {
          id: { type: "string" },
          fingerprint: { type: "string" },
          taskIdentifier: { type: "string" },
          errorType: { type: "string" },
          errorMessage: { type: "string" },
          status: { $ref: "#/components/schemas/ErrorStatus" },
          count: { type: "integer" },
          firstSeen: { type: "string", format: "date-time" },
          lastSeen: { type: "string", format: "date-time" },
          resolvedAt: { type: ["string", "null"], format: "date-time" },
          ignoredUntil: { type: ["string", "null"], format: "date-time" },
        },
      },
      ErrorGroupDetail: {
        allOf: [
          { $ref: "#/components/schemas/ErrorGroup" },
          {
            type: "object",
            required: [
              "affectedVersions",
              "resolvedInVersion",
              "resolvedBy",
              "ignoredAt",
              "ignoredReason",
              "ignoredByUserId",
              "ignoredUntilOccurrenceRate",
              "ignoredUntilTotalOccurrences",
            ],
            properties: {
              affectedVersions: { type: "array", items: { type: "string" } },
              resolvedInVersion: { type: ["string", "null"] },
              resolvedBy: { type: ["string", "null"] },
              ignoredAt: { type: ["string", "null"], format: "date-time" },
              ignoredReason: { type: ["string", "null"] },
              ignoredByUserId: { type: ["string", "null"] },
              ignoredUntilOccurrenceRate: { type: ["number", "null"] },
              ignoredUntilTotalOccurrences: { type: ["integer", "null"] },
            },
          },
        ],
      },
      ErrorGroupListPage: {
        type: "object",
        required: ["data", "pagination"],
        properties: {
          data: { type: "array", items: { $ref: "#/components/schemas/ErrorGroup" } },
          pagination: { $ref: "#/components/schemas/CursorPagination" },
        },
      },
      ErrorStatus: {
        anyOf: [{ type: "string", enum: ["unresolved", "resolved", "ignored"] }, { type: "string" }],
      },
      ErrorStatusFilter: { type: "string", enum: ["unresolved", "resolved", "ignored"] },
      ExecutionResult: {
        anyOf: [
          {
            type: "object",
            required: ["ok", "id", "outputType"],
            properties: {
              ok: { type: "boolean", const: true },
              id: { type: "string" },
              taskIdentifier: { type: "string" },
              output: { type: "string" },
              outputType: { type: "string" },
            },
          },
          {
            type: "object",
            required: ["ok", "id", "error"],
            properties: {
              ok: { type: "boolean", const: false },
              id: { type: "string" },
              taskIdentifier: { type: "string" },
              error: { $ref: "#/components/schemas/TaskRunError" },
            },
          },
        ],
      },
      ExternalBuild: {
        type: "object",
        required: ["buildId", "buildToken", "projectId"],
        properties: {
          buildId: { type: "string" },
          buildToken: { type: "string" },
          projectId: { type: "string" },
        },
      },
      ForwardPagination: { type: "object", properties: { next: { type: "string" } } },
      IdempotencyKeyOptions: {
        type: "object",
        required: ["key", "scope"],
        properties: { key: { type: "string" }, scope: { type: "string", enum: ["run", "attempt", "global"] } },
      },
      IgnoreErrorBody: {
        type: "object",
        properties: {
          duration: { type: "integer", exclusiveMinimum: 0 },
          occurrenceRate: { type: "number", exclusiveMinimum: 0 },
          totalOccurrences: { type: "integer", exclusiveMinimum: 0 },
          reason: { type: "string", maxLength: 1000 },
        },
      },
      ImportEnvironmentVariablesParams: {
        type: "object",
        required: ["variables"],
        properties: {
          variables: { type: "object", minProperties: 1, additionalProperties: { type: "string" } },
          parentVariables: { type: "object", additionalProperties: { type: "string" } },
          override: { type: "boolean", default: false },
          isSecret: { type: "boolean" },
          source: {
            oneOf: [
              {
                type: "object",
                required: ["type", "userId"],
                properties: { type: { type: "string", const: "user" }, userId: { type: "string" } },
              },
              {
                type: "object",
                required: ["type", "integration"],
                properties: { type: { type: "string", const: "integration" }, integration: { type: "string" } },
              },
            ],
          },
        },
      },
      InitializedChannel: { type: "object", required: ["version"], properties: { version: { type: "string" } } },
      InitializedProject: {
        type: "object",
        required: ["id", "initializedAt"],
        properties: { id: { type: "string" }, initializedAt: { type: ["string", "null"], format: "date-time" } },
      },
      IntegrationDeployment: {
        type: "object",
        required: ["id", "integrationName", "integrationDeploymentId", "commitSHA", "createdAt"],
        properties: {
          id: { type: "string" },
          integrationName: { type: "string" },
          integrationDeploymentId: { type: "string" },
          commitSHA: { type: ["string", "null"] },
          createdAt: { type: "string", format: "date-time" },
        },
      },
      InvalidRequestBody: {
        type: "object",
        required: ["error"],
        properties: {
          error: { type: "string" },
          issues: { type: "array", items: { $ref: "#/components/schemas/ValidationIssue" } },
        },
      },
      KeyEnvironment: {
        type: "object",
        required: [
          "id",
          "slug",
          "type",
          "paused",
          "branchName",
          "archivedAt",
          "createdAt",
          "updatedAt",
          "projectId",
          "organizationId",
        ],
        additionalProperties: true,
        properties: {
          id: { type: "string" },
          slug: { type: "string" },
          type: {
            anyOf: [
              { type: "string", enum: ["DEVELOPMENT", "STAGING", "PREVIEW", "PRODUCTION"] },
              { type: "string" },
            ],
          },
          paused: { type: "boolean" },
          branchName: { type: ["string", "null"] },
          archivedAt: { type: ["string", "null"], format: "date-time" },
          createdAt: { type: "string", format: "date-time" },
          updatedAt: { type: "string", format: "date-time" },
          projectId: { type: "string" },
          organizationId: { type: "string" },
        },
      },
      LatestDeployment: { allOf: [{ $ref: "#/components/schemas/DeploymentFields" }] },
      MachinePreset: {
        type: "string",
        enum: ["micro", "small-1x", "small-2x", "medium-1x", "medium-2x", "large-1x", "large-2x"],
      },
      MetadataOperation: {
        oneOf: [
          {
            type: "object",
            required: ["type", "key", "value"],
            properties: {
              type: { type: "string", enum: ["set", "append", "remove"] },
              key: { type: "string" },
              value: {},
            },
          },
          {
            type: "object",
            required: ["type", "key", "value"],
            properties: {
              type: { type: "string", const: "increment" },
              key: { type: "string" },
              value: { type: "number" },
            },
          },
          {
            type: "object",
            required: ["type", "key"],
            properties: { type: { type: "string", const: "delete" }, key: { type: "string" } },
          },
          {
            type: "object",
            required: ["type", "value"],
            properties: {
              type: { type: "string", const: "update" },
              value: { type: "object", additionalProperties: true },
            },
          },
        ],
      },
      OffsetPagination: {
        type: "object",
        required: ["currentPage", "totalPages", "count"],
        properties: {
          currentPage: { type: "integer" },
          totalPages: { type: "integer" },
          count: { type: "integer" },
        },
      },
      Organization: {
        type: "object",
        required: ["id", "title", "slug", "createdAt"],
        properties: {
          id: { type: "string" },
          title: { type: "string" },
          slug: { type: "string" },
          createdAt: { type: "string", format: "date-time" },
        },
      },
      OrganizationInvite: {
        type: "object",
        required: ["id", "email"],
        properties: { id: { type: "string" }, email: { type: "string" } },
      },
      OrganizationMembers: {
        type: "object",
        required: ["members", "invites"],
        properties: {
          members: {
            type: "array",
            items: {
              type: "object",
              required: ["id", "role", "user"],
              properties: {
                id: { type: "string" },
                role: { anyOf: [{ type: "string", enum: ["ADMIN", "MEMBER"] }, { type: "string" }] },
                user: {
                  type: "object",
                  required: ["id", "name", "email", "avatarUrl"],
                  properties: {
                    id: { type: "string" },
                    name: { type: ["string", "null"] },
                    email: { type: "string" },
                    avatarUrl: { type: ["string", "null"] },
                  },
                },
              },
            },
          },
          invites: {
            type: "array",
            items: {
              type: "object",
              required: ["id", "email", "updatedAt", "inviter"],
              properties: {
                id: { type: "string" },
                email: { type: "string" },
                updatedAt: { type: "string", format: "date-time" },
                inviter: { $ref: "#/components/schemas/OrganizationUser" },
              },
            },
          },
        },
      },
      OrganizationUser: {
        type: "object",
        required: ["id", "name", "email"],
        properties: { id: { type: "string" }, name: { type: ["string", "null"] }, email: { type: "string" } },
      },
      OverrideQueueConcurrencyBody: {
        type: "object",
        properties: {
          type: { $ref: "#/components/schemas/QueueNamedBy" },
          concurrencyLimit: { type: "integer", minimum: 0, maximum: 100000 },
          percent: { type: "number", exclusiveMinimum: 0, maximum: 100 },
        },
      },
      PacketUploadUrl: {
        type: "object",
        required: ["presignedUrl", "storagePath"],
        properties: { presignedUrl: { type: "string" }, storagePath: { type: "string" } },
      },
      PacketUrl: {
        type: "object",
        required: ["presignedUrl"],
        properties: { presignedUrl: { type: "string" } },
      },
      PauseQueueBody: {
        type: "object",
        required: ["action"],
        properties: {
          type: { $ref: "#/components/schemas/QueueNamedBy" },
          action: { type: "string", enum: ["pause", "resume"] },
        },
      },
      PermissionErrorBody: {
        type: "object",
        required: ["error"],
        properties: {
          error: { type: "string" },
          code: { type: "string" },
          param: { type: "string" },
          type: { type: "string" },
        },
      },
      ProblemBody: {
        type: "object",
        required: ["title", "status", "type", "detail", "error"],
        properties: {
          title: { type: "string" },
          status: { type: "integer" },
          type: { type: "string" },
          detail: { type: "string" },
          error: { type: "string" },
        },
      },
      Project: {
        type: "object",
        required: ["id", "externalRef", "name", "slug", "createdAt", "defaultRegion", "organization"],
        properties: {
          id: { type: "string" },
          externalRef: { type: "string" },
          name: { type: "string" },
          slug: { type: "string" },
          createdAt: { type: "string", format: "date-time" },
          defaultRegion: { type: ["string", "null"] },
          defaultRuntime: {
            anyOf: [
              { type: "string", enum: ["node", "node-22", "node-24", "node-26", "bun"] },
              { type: "string" },
              { type: "null" },
            ],
          },
          organization: { $ref: "#/components/schemas/Organization" },
        },
      },
      ProjectEnvironment: {
        type: "object",
        required: ["id", "slug", "type", "isBranchableEnvironment", "branchName", "paused"],
        properties: {
          id: { type: "string" },
          slug: { type: "string" },
          type: {
            anyOf: [
              { type: "string", enum: ["DEVELOPMENT", "STAGING", "PREVIEW", "PRODUCTION"] },
              { type: "string" },
            ],
          },
          isBranchableEnvironment: { type: "boolean" },
          branchName: { type: ["string", "null"] },
          paused: { type: "boolean" },
        },
      },
      ProjectRuntime: {
        type: "object",
        required: ["organization", "project", "environment", "deployment"],
        properties: {
          organization: {
            type: "object",
            required: ["title", "slug"],
            properties: { title: { type: "string" }, slug: { type: "string" } },
          },
          project: {
            type: "object",
            required: ["name", "slug", "externalRef"],
            properties: { name: { type: "string" }, slug: { type: "string" }, externalRef: { type: "string" } },
          },
          environment: { type: "object", required: ["slug"], properties: { slug: { type: "string" } } },
          deployment: {
            anyOf: [
              {
                type: "object",
                required: ["runtime", "runtimeVersion", "nodeMajor", "deployedAt", "shortCode"],
                properties: {
                  runtime: { type: ["string", "null"] },
                  runtimeVersion: { type: ["string", "null"] },
                  nodeMajor: { type: ["integer", "null"] },
                  deployedAt: { type: ["string", "null"], format: "date-time" },
                  shortCode: { type: "string" },
                },
              },
              { type: "null" },
            ],
          },
        },
      },
      PromotedDeployment: {
        type: "object",
        required: ["id", "version", "shortCode"],
        properties: { id: { type: "string" }, version: { type: "string" }, shortCode: { type: "string" } },
      },
      Prompt: {
        type: "object",
        required: [
          "id",
          "slug",
          "description",
          "type",
          "tags",
          "defaultModel",
          "defaultConfig",
          "variableSchema",
          "version",
        ],
        properties: {
          id: { type: "string" },
          slug: { type: "string" },
          description: { type: ["string", "null"] },
          type: { anyOf: [{ type: "string", enum: ["text", "chat"] }, { type: "string" }] },
          tags: { type: "array", items: { type: "string" } },
          defaultModel: { type: ["string", "null"] },
          defaultConfig: {},
          variableSchema: {},
          version: { $ref: "#/components/schemas/PromptVersionContent" },
        },
      },
      PromptList: {
        type: "object",
        required: ["data"],
        properties: { data: { type: "array", items: { $ref: "#/components/schemas/PromptListItem" } } },
      },
      PromptListItem: {
        type: "object",
        required: [
          "slug",
          "friendlyId",
          "description",
          "tags",
          "defaultModel",
          "currentVersion",
          "hasOverride",
          "updatedAt",
        ],
        properties: {
          slug: { type: "string" },
          friendlyId: { type: "string" },
          description: { type: ["string", "null"] },
          tags: { type: "array", items: { type: "string" } },
          defaultModel: { type: ["string", "null"] },
          currentVersion: { type: ["integer", "null"] },
          hasOverride: { type: "boolean" },
          updatedAt: { type: "string", format: "date-time" },
        },
      },
      PromptOk: { type: "object", required: ["ok"], properties: { ok: { type: "boolean" } } },
      PromptOverrideCreated: {
        type: "object",
        required: ["ok", "version"],
        properties: { ok: { type: "boolean" }, version: { type: "integer" } },
      },
      PromptResult: {
        type: "object",
        required: ["data"],
        properties: { data: { $ref: "#/components/schemas/Prompt" } },
      },
      PromptVersion: {
        allOf: [
          { $ref: "#/components/schemas/PromptVersionFields" },
          { type: "object", required: ["id"], properties: { id: { type: "string" } } },
        ],
      },
      PromptVersionBody: {
        type: "object",
        required: ["version"],
        properties: { version: { type: "integer", exclusiveMinimum: 0 } },
      },
      PromptVersionContent: {
        allOf: [
          { $ref: "#/components/schemas/PromptVersionFields" },
          { type: "object", required: ["config"], properties: { config: {} } },
        ],
      },
      PromptVersionFields: {
        type: "object",
        required: [
          "version",
          "textContent",
          "model",
          "source",
          "labels",
          "contentHash",
          "commitMessage",
          "createdAt",
        ],
        properties: {
          version: { type: "integer" },
          textContent: { type: ["string", "null"] },
          model: { type: ["string", "null"] },
          source: { anyOf: [{ type: "string", enum: ["code", "api", "dashboard"] }, { type: "string" }] },
          labels: { type: "array", items: { type: "string" } },
          contentHash: { type: "string" },
          commitMessage: { type: ["string", "null"] },
          createdAt: { type: "string", format: "date-time" },
        },
      },
      PromptVersionList: {
        type: "object",
        required: ["data"],
        properties: { data: { type: "array", items: { $ref: "#/components/schemas/PromptVersion" } } },
      },
      QueryDashboard: {
        type: "object",
        required: ["key", "title", "widgets"],
        properties: {
          key: { type: "string" },
          title: { type: "string" },
          widgets: { type: "array", items: { $ref: "#/components/schemas/QueryDashboardWidget" } },
        },
      },
      QueryDashboardWidget: {
        type: "object",
        required: ["id", "title", "query", "type"],
        properties: {
          id: { type: "string" },
          title: { type: "string" },
          query: { type: "string" },
          type: {
            anyOf: [{ type: "string", enum: ["bignumber", "chart", "table", "title"] }, { type: "string" }],
          },
        },
      },
      QueryDashboards: {
        type: "object",
        required: ["dashboards"],
        properties: { dashboards: { type: "array", items: { $ref: "#/components/schemas/QueryDashboard" } } },
      },
      QueryRequest: {
        type: "object",
        required: ["query"],
        properties: {
          query: { type: "string" },
          scope: {
            type: "string",
            enum: ["organization", "project", "environment"],
            default: "environment",
          },
          period: { type: ["string", "null"] },
          from: { anyOf: [{ type: "string", format: "date-time" }, { type: "string" }, { type: "null" }] },
          to: { anyOf: [{ type: "string", format: "date-time" }, { type: "string" }, { type: "null" }] },
          format: { type: "string", enum: ["json", "csv"], default: "json" },
        },
      },
      QueryResult: {
        type: "object",
        required: ["format", "results"],
        properties: {
          format: { anyOf: [{ type: "string", enum: ["json", "csv"] }, { type: "string" }] },
          results: {
            anyOf: [
              { type: "array", items: { type: "object", additionalProperties: true } },
              { type: "string" },
            ],
          },
        },
      },
      QuerySchema: {
        type: "object",
        required: ["tables"],
        properties: { tables: { type: "array", items: { $ref: "#/components/schemas/QuerySchemaTable" } } },
      },
      QuerySchemaColumn: {
        type: "object",
        required: ["name", "type"],
        properties: {
          name: { type: "string" },
          type: { type: "string" },
          description: { type: "string" },
          example: { type: "string" },
          allowedValues: { type: "array", items: { type: "string" } },
          coreColumn: { type: "boolean" },
        },
      },
      QuerySchemaTable: {
        type: "object",
        required: ["name", "columns"],
        properties: {
          name: { type: "string" },
          description: { type: "string" },
          timeColumn: { type: "string" },
          columns: { type: "array", items: { $ref: "#/components/schemas/QuerySchemaColumn" } },
        },
      },
      QueueConcurrency: {
        type: "object",
        required: ["current", "base", "override", "overriddenAt", "overriddenBy"],
        properties: {
          current: { type: ["integer", "null"] },
          base: { type: ["integer", "null"] },
          override: { type: ["integer", "null"] },
          overriddenAt: { type: ["string", "null"], format: "date-time" },
          overriddenBy: { type: ["string", "null"] },
        },
      },
      QueueItem: {
        type: "object",
        required: [
          "id",
          "name",
          "type",
          "running",
          "queued",
          "paused",
          "concurrencyLimit",
          "concurrency",
          "releaseConcurrencyOnWaitpoint",
        ],
        properties: {
          id: { type: "string" },
          name: { type: "string" },
          type: { anyOf: [{ type: "string", enum: ["task", "custom"] }, { type: "string" }] },
          running: { type: "integer" },
          queued: { type: "integer" },
          paused: { type: "boolean" },
          concurrencyLimit: { type: ["integer", "null"] },
          concurrency: { $ref: "#/components/schemas/QueueConcurrency" },
          releaseConcurrencyOnWaitpoint: { type: "boolean" },
          concurrencyLimitOverridePercent: { type: ["number", "null"] },
        },
      },
      QueueListPage: {
        type: "object",
        required: ["data", "pagination"],
        properties: {
          data: { type: "array", items: { $ref: "#/components/schemas/QueueItem" } },
          pagination: { $ref: "#/components/schemas/OffsetPagination" },
        },
      },
      QueueMetrics: {
        type: "object",
        required: [
          "queue",
          "period",
          "from",
          "to",
          "waitMs",
          "peakQueued",
          "startedCount",
          "startedPerMin",
          "throttledCount",
          "bucketIntervalMs",
          "depthTrend",
        ],
        properties: {
          queue: { type: "string" },
          period: { type: "string" },
          from: { type: "string", format: "date-time" },
          to: { type: "string", format: "date-time" },
          waitMs: { $ref: "#/components/schemas/QueueWait" },
          peakQueued: { type: "integer" },
          startedCount: { type: "integer" },
          startedPerMin: { type: "number" },
          throttledCount: { type: "integer" },
          bucketIntervalMs: { type: "integer" },
          depthTrend: { type: "array", items: { type: "integer" } },
        },
      },
      QueueNamedBy: { type: "string", enum: ["task", "custom", "id"], default: "id" },
      QueueWait: {
        type: "object",
        required: ["p50", "p95"],
        properties: { p50: { type: ["number", "null"] }, p95: { type: ["number", "null"] } },
      },
      RateLimitBody: {
        type: "object",
        required: [
          "title",
          "status",
          "type",
          "detail",
          "reset",
          "limit",
          "remaining",
          "secondsUntilReset",
          "error",
        ],
        properties: {
          title: { type: "string" },
          status: { type: "integer" },
          type: { type: "string" },
          detail: { type: "string" },
          reset: { type: "integer" },
          limit: { type: "integer" },
          remaining: { type: "integer" },
          secondsUntilReset: { type: "number" },
          error: { type: "string" },
        },
      },
      RefusedRecord: {
        type: "object",
        required: ["ok", "error"],
        properties: { ok: { type: "boolean" }, error: { type: "string" } },
      },
      RegeneratedApiKey: { type: "object", required: ["apiKey"], properties: { apiKey: { type: "string" } } },
      RegionErrorBody: {
        type: "object",
        required: ["error"],
        properties: {
          error: { type: "string" },
          availableRegions: { type: "array", items: { type: "string" } },
        },
      },
      RelatedRun: {
        allOf: [
          { $ref: "#/components/schemas/RunFields" },
          {
            type: "object",
            required: ["triggerFunction"],
            properties: {
              triggerFunction: {
                anyOf: [
                  {
                    type: "string",
                    enum: ["trigger", "triggerAndWait", "batchTrigger", "batchTriggerAndWait"],
                  },
                  { type: "string" },
                ],
              },
              batchId: { type: "string" },
            },
          },
        ],
      },
      RelatedRuns: {
        type: "object",
        required: ["children"],
        properties: {
          root: { $ref: "#/components/schemas/RelatedRun" },
          parent: { $ref: "#/components/schemas/RelatedRun" },
          children: { type: "array", items: { $ref: "#/components/schemas/RelatedRun" } },
        },
      },
      RemovedMember: {
        type: "object",
        required: ["id", "user"],
        properties: { id: { type: "string" }, user: { $ref: "#/components/schemas/OrganizationUser" } },
      },
      ReplayedRun: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      ReplayedWebhookDelivery: {
        type: "object",
        required: ["deliveryId", "replayedFrom"],
        properties: { deliveryId: { type: "string" }, replayedFrom: { type: "string" } },
      },
      RepoSnapshot: {
        type: "object",
        required: ["tarballUrl", "owner", "repo", "sha", "dirty"],
        properties: {
          tarballUrl: { type: "string" },
          owner: { type: "string" },
          repo: { type: "string" },
          sha: { type: "string" },
          defaultBranch: { type: "string" },
          version: { type: "string" },
          dirty: { type: "boolean" },
        },
      },
      Report: {
        type: "object",
        required: [
          "title",
          "scope",
          "period",
          "generatedAt",
          "windowMinutes",
          "summary",
          "findings",
          "metrics",
          "facts",
          "links",
          "footer",
        ],
        properties: {
          title: { type: "string" },
          scope: { type: "string" },
          period: { type: "string" },
          baselineLabel: { type: "string" },
          generatedAt: { type: "string", format: "date-time" },
          windowMinutes: { type: "number" },
          summary: { $ref: "#/components/schemas/ReportSummary" },
          findings: { type: "array", items: { $ref: "#/components/schemas/ReportFinding" } },
          metrics: { type: "array", items: { $ref: "#/components/schemas/ReportMetric" } },
          facts: { type: "object", additionalProperties: true },
          links: { type: "array", items: { $ref: "#/components/schemas/ReportLink" } },
          footer: { type: "array", items: { $ref: "#/components/schemas/ReportFooterEntry" } },
        },
      },
      ReportEvidence: {
        type: "object",
        required: ["code"],
        properties: {
          code: { type: "string" },
          evidence: { type: "object", additionalProperties: { type: "number" } },
        },
      },
      ReportFinding: {
        type: "object",
        required: ["type", "severity", "reason", "metricIds"],
        properties: {
          type: { type: "string" },
          severity: { $ref: "#/components/schemas/ReportSeverity" },
          reason: { type: "string" },
          read: { type: "string" },
          metricIds: { type: "array", items: { type: "string" } },
          recommendation: { $ref: "#/components/schemas/ReportRecommendation" },
          hedge: { $ref: "#/components/schemas/ReportRecommendation" },
          anomalyWindow: {
            type: "object",
            required: ["minutes", "touchesEnd"],
            properties: { minutes: { type: "number" }, touchesEnd: { type: "boolean" } },
          },
          attribution: {
            type: "object",
            required: ["dim", "key", "share", "of"],
            properties: {
              dim: { type: "string" },
              key: { type: "string" },
              share: { type: "number" },
              of: { type: "string" },
            },
          },
          exclusions: { type: "array", items: { $ref: "#/components/schemas/ReportEvidence" } },
          observations: { type: "array", items: { $ref: "#/components/schemas/ReportEvidence" } },
        },
      },
      ReportFooterEntry: {
        type: "object",
        required: ["code"],
        properties: { code: { type: "string" }, link: { type: "string" }, value: { type: "number" } },
      },
      ReportLink: {
        type: "object",
        required: ["key", "label", "url"],
        properties: { key: { type: "string" }, label: { type: "string" }, url: { type: "string" } },
      },
      ReportMetric: {
        type: "object",
        required: ["id", "value", "unit", "severity"],
        properties: {
          id: { type: "string" },
          value: { type: "number" },
          unit: {
            anyOf: [{ type: "string", enum: ["ms", "count", "ratio", "perMin"] }, { type: "string" }],
          },
          aggregation: {
            anyOf: [{ type: "string", enum: ["p95", "rate", "ratio", "count"] }, { type: "string" }],
          },
          normal: { type: "number" },
          delta: {
            type: "object",
            required: ["dir"],
            properties: {
              dir: { anyOf: [{ type: "string", enum: ["up", "down", "flat"] }, { type: "string" }] },
              mult: { type: "number" },
            },
          },
          series: {
            type: "object",
            required: ["points", "kind"],
            properties: {
              points: { type: "array", items: { type: "number" } },
              kind: { anyOf: [{ type: "string", enum: ["measured", "estimated"] }, { type: "string" }] },
            },
          },
          breakdown: { type: "object", additionalProperties: { type: "number" } },
          annotation: {
            type: "object",
            required: ["code"],
            properties: { code: { type: "string" }, value: { type: "number" } },
          },
          availability: { anyOf: [{ type: "string", enum: ["measured", "unknown"] }, { type: "string" }] },
          severity: { $ref: "#/components/schemas/ReportSeverity" },
        },
      },
      ReportRecommendation: {
        type: "object",
        required: ["code"],
        properties: { code: { type: "string" }, link: { type: "string" } },
      },
      ReportSeverity: { anyOf: [{ type: "string", enum: ["ok", "warn", "crit"] }, { type: "string" }] },
      ReportSummary: {
        type: "object",
        required: ["severity", "statements"],
        properties: {
          severity: { $ref: "#/components/schemas/ReportSeverity" },
          statements: {
            type: "array",
            items: {
              type: "object",
              required: ["findingType", "severity"],
              properties: {
                findingType: { type: "string" },
                severity: { $ref: "#/components/schemas/ReportSeverity" },
                reason: { type: "string" },
              },
            },
          },
        },
      },
      RescheduleRunBody: {
        type: "object",
        required: ["delay"],
        properties: { delay: { anyOf: [{ type: "string", format: "date-time" }, { type: "string" }] } },
      },
      ResetIdempotencyKeyBody: {
        type: "object",
        required: ["taskIdentifier"],
        properties: { taskIdentifier: { type: "string", minLength: 1 } },
      },
      ResetIdempotencyKeyResult: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      ResetQueueConcurrencyBody: { type: "object", properties: { type: { $ref: "#/components/schemas/QueueNamedBy" } } },
      ResolveErrorBody: { type: "object", properties: { resolvedInVersion: { type: "string" } } },
      ResolvePromptBody: {
        type: "object",
        properties: {
          variables: { type: "object", additionalProperties: true },
          label: { type: "string" },
          version: { type: "number" },
        },
      },
      ResolvedEnvironmentVariables: {
        type: "object",
        required: ["variables"],
        properties: { variables: { type: "object", additionalProperties: { type: "string" } } },
      },
      ResolvedPromptData: {
        type: "object",
        required: ["promptId", "slug", "version", "labels"],
        properties: {
          promptId: { type: "string" },
          slug: { type: "string" },
          version: { type: "integer" },
          labels: { type: "array", items: { type: "string" } },
          template: { type: "string" },
          text: { type: "string" },
          model: { type: ["string", "null"] },
          config: { type: ["object", "null"], additionalProperties: true },
        },
      },
      ResolvedPromptResult: {
        type: "object",
        required: ["data"],
        properties: { data: { $ref: "#/components/schemas/ResolvedPromptData" } },
      },
      RotatedWebhookSecret: {
        type: "object",
        required: ["id", "secretSet", "secret"],
        properties: { id: { type: "string" }, secretSet: { type: "boolean" }, secret: { type: "string" } },
      },
      Run: {
        allOf: [
          { $ref: "#/components/schemas/RelatedRun" },
          {
            type: "object",
            required: ["attemptCount", "attempts", "relatedRuns"],
            properties: {
              payload: {},
              payloadPresignedUrl: { type: "string" },
              output: {},
              outputPresignedUrl: { type: "string" },
              error: { $ref: "#/components/schemas/RunError" },
              schedule: { $ref: "#/components/schemas/RunSchedule" },
              relatedRuns: { $ref: "#/components/schemas/RelatedRuns" },
              attemptCount: { type: "integer" },
              attempts: { type: "array", deprecated: true, items: {} },
            },
          },
        ],
      },
      RunCommit: {
        type: "object",
        required: ["runId", "version", "sha", "dirty"],
        properties: {
          runId: { type: "string" },
          version: { type: "string" },
          sha: { type: "string" },
          dirty: { type: "boolean" },
          shortCode: { type: "string" },
          deployedAt: { type: "string", format: "date-time" },
          git: {
            type: "object",
            properties: {
              source: { type: "string" },
              commitMessage: { type: "string" },
              commitAuthorName: { type: "string" },
              commitRef: { type: "string" },
              remoteUrl: { type: "string" },
              ghUsername: { type: "string" },
              pullRequestNumber: { type: "number" },
              pullRequestTitle: { type: "string" },
              pullRequestState: {
                anyOf: [{ type: "string", enum: ["open", "closed", "merged"] }, { type: "string" }],
              },
            },
          },
        },
      },
      RunEnvironment: {
        type: "object",
        required: ["id", "name"],
        properties: { id: { type: "string" }, name: { type: "string" }, user: { type: "string" } },
      },
      RunError: {
        type: "object",
        required: ["message"],
        properties: { message: { type: "string" }, name: { type: "string" }, stackTrace: { type: "string" } },
      },
      RunEvent: {
        type: "object",
        required: [
          "spanId",
          "parentId",
          "runId",
          "message",
          "style",
          "events",
          "startTime",
          "duration",
          "isError",
          "isPartial",
          "isCancelled",
          "level",
          "kind",
          "attemptNumber",
        ],
        properties: {
          spanId: { type: "string" },
          parentId: { type: ["string", "null"] },
          runId: { type: "string" },
          message: { type: "string" },
          style: { $ref: "#/components/schemas/SpanStyle" },
          events: { type: "array", items: { $ref: "#/components/schemas/SpanEvent" } },
          startTime: { type: "string" },
          duration: { type: "number" },
          isError: { type: "boolean" },
          isPartial: { type: "boolean" },
          isCancelled: { type: "boolean" },
          level: { $ref: "#/components/schemas/SpanLevel" },
          kind: { type: "string" },
          attemptNumber: { type: ["integer", "null"] },
        },
      },
      RunEventsResult: {
        type: "object",
        required: ["events"],
        properties: { events: { type: "array", items: { $ref: "#/components/schemas/RunEvent" } } },
      },
      RunFields: {
        type: "object",
        required: [
          "id",
          "status",
          "taskIdentifier",
          "isQueued",
          "isExecuting",
          "isWaiting",
          "isCompleted",
          "isSuccess",
          "isFailed",
          "isCancelled",
          "isTest",
          "createdAt",
          "updatedAt",
          "tags",
          "costInCents",
          "baseCostInCents",
          "durationMs",
          "depth",
        ],
        properties: {
          id: { type: "string" },
          status: { $ref: "#/components/schemas/RunStatus" },
          taskIdentifier: { type: "string" },
          version: { type: "string" },
          isQueued: { type: "boolean" },
          isExecuting: { type: "boolean" },
          isWaiting: { type: "boolean" },
          isCompleted: { type: "boolean" },
          isSuccess: { type: "boolean" },
          isFailed: { type: "boolean" },
          isCancelled: { type: "boolean" },
          isTest: { type: "boolean" },
          createdAt: { type: "string", format: "date-time" },
          updatedAt: { type: "string", format: "date-time" },
          startedAt: { type: "string", format: "date-time" },
          finishedAt: { type: "string", format: "date-time" },
          delayedUntil: { type: "string", format: "date-time" },
          expiredAt: { type: "string", format: "date-time" },
          idempotencyKey: { type: "string" },
          ttl: { type: "string" },
          tags: { type: "array", items: { type: "string" } },
          costInCents: { type: "number" },
          baseCostInCents: { type: "number" },
          durationMs: { type: "number" },
          metadata: { type: "object", additionalProperties: true },
          region: { type: "string" },
          depth: { type: "integer" },
        },
      },
      RunListItem: {
        allOf: [
          { $ref: "#/components/schemas/RunFields" },
          {
            type: "object",
            required: ["env", "taskKind"],
            properties: {
              env: { $ref: "#/components/schemas/RunEnvironment" },
              taskKind: {
                anyOf: [{ type: "string", enum: ["STANDARD", "SCHEDULED", "AGENT"] }, { type: "string" }],
              },
            },
          },
        ],
      },
      RunListPage: {
        type: "object",
        required: ["data", "pagination"],
        properties: {
          data: { type: "array", items: { $ref: "#/components/schemas/RunListItem" } },
          pagination: { $ref: "#/components/schemas/CursorPagination" },
        },
      },
      RunOptions: {
        type: "object",
        properties: {
          queue: {
            type: "object",
            required: ["name"],
            properties: { name: { type: "string" }, concurrencyLimit: { type: "integer", deprecated: true } },
          },
          concurrencyKey: { anyOf: [{ type: "string" }, { type: "number" }] },
          delay: {
            anyOf: [{ type: "string", format: "date-time" }, { type: "string" }, { type: "number" }],
          },
          ttl: { anyOf: [{ type: "string" }, { type: "integer", minimum: 0 }] },
          idempotencyKey: { type: "string", maxLength: 2048 },
          idempotencyKeyTTL: { type: "string" },
          idempotencyKeyOptions: { $ref: "#/components/schemas/IdempotencyKeyOptions" },
          tags: {
            anyOf: [
              { type: "string", maxLength: 128 },
              { type: "array", items: { type: "string", maxLength: 128 } },
            ],
          },
          metadata: {},
          metadataType: { type: "string" },
          payloadType: { type: "string" },
          payloadSize: { type: "integer", minimum: 0 },
          maxAttempts: { type: "integer" },
          maxDuration: { type: "number" },
          machine: { $ref: "#/components/schemas/MachinePreset" },
          priority: { type: "number" },
          region: { type: "string" },
          lockToVersion: { type: "string" },
          externalDeploymentId: { type: "string", maxLength: 128 },
          test: { type: "boolean" },
          debounce: { $ref: "#/components/schemas/DebounceOptions" },
          parentAttempt: { type: "string", deprecated: true },
        },
      },
      RunResult: {
        type: "object",
        required: ["ok", "id"],
        properties: {
          ok: { type: "boolean" },
          id: { type: "string" },
          taskIdentifier: { type: "string" },
          output: { type: "string" },
          outputType: { type: "string" },
          error: { $ref: "#/components/schemas/RunResultError" },
        },
      },
      RunResultError: {
        type: "object",
        required: ["type"],
        properties: {
          type: {
            anyOf: [
              {
                type: "string",
                enum: ["BUILT_IN_ERROR", "CUSTOM_ERROR", "STRING_ERROR", "INTERNAL_ERROR"],
              },
              { type: "string" },
            ],
          },
          name: { type: "string" },
          message: { type: "string" },
          stackTrace: { type: "string" },
          raw: { type: "string" },
          code: { type: "string" },
        },
      },
      RunRow: {
        type: "object",
        required: ["id"],
        additionalProperties: { type: ["string", "null"] },
        properties: {
          id: { type: "string" },
          friendlyId: { type: "string" },
          taskIdentifier: { type: "string" },
          status: { type: "string" },
          isTest: { type: "string" },
          usageDurationMs: { type: "string" },
          costInCents: { type: "string" },
          baseCostInCents: { type: "string" },
          runTags: { type: ["string", "null"] },
          realtimeStreams: { type: ["string", "null"] },
          error: { type: ["string", "null"] },
        },
      },
      RunSchedule: {
        type: "object",
        required: ["id", "generator"],
        properties: {
          id: { type: "string" },
          externalId: { type: "string" },
          deduplicationKey: { type: "string" },
          generator: { $ref: "#/components/schemas/ScheduleGenerator" },
        },
      },
      RunSpan: {
        type: "object",
        required: [
          "spanId",
          "parentId",
          "runId",
          "message",
          "isError",
          "isPartial",
          "isCancelled",
          "level",
          "startTime",
          "durationMs",
        ],
        properties: {
          spanId: { type: "string" },
          parentId: { type: ["string", "null"] },
          runId: { type: "string" },
          message: { type: "string" },
          isError: { type: "boolean" },
          isPartial: { type: "boolean" },
          isCancelled: { type: "boolean" },
          level: { $ref: "#/components/schemas/SpanLevel" },
          startTime: { type: "string", format: "date-time" },
          durationMs: { type: "number" },
          properties: { type: "object", additionalProperties: true },
          events: { type: "array", items: { $ref: "#/components/schemas/SpanEvent" } },
          entityType: { type: "string" },
          ai: { $ref: "#/components/schemas/SpanModelCall" },
          triggeredRuns: { type: "array", items: { $ref: "#/components/schemas/TriggeredRun" } },
        },
      },
      RunStatus: {
        anyOf: [
          {
            type: "string",
            enum: [
              "PENDING_VERSION",
              "QUEUED",
              "DEQUEUED",
              "EXECUTING",
              "WAITING",
              "COMPLETED",
              "CANCELED",
              "FAILED",
              "CRASHED",
              "SYSTEM_FAILURE",
              "DELAYED",
              "EXPIRED",
              "TIMED_OUT",
            ],
          },
          { type: "string" },
        ],
      },
      RunStatusFilter: {
        type: "string",
        enum: [
          "PENDING_VERSION",
          "QUEUED",
          "DEQUEUED",
          "EXECUTING",
          "WAITING",
          "COMPLETED",
          "CANCELED",
          "FAILED",
          "CRASHED",
          "SYSTEM_FAILURE",
          "DELAYED",
          "EXPIRED",
          "TIMED_OUT",
          "WAITING_FOR_DEPLOY",
          "REATTEMPTING",
          "FROZEN",
          "INTERRUPTED",
        ],
      },
      RunTrace: {
        type: "object",
        required: ["traceId", "rootSpan"],
        properties: {
          traceId: { type: "string" },
          rootSpan: { $ref: "#/components/schemas/TraceSpan" },
          isTruncated: { type: "boolean" },
        },
      },
      RunTraceResult: {
        type: "object",
        required: ["trace"],
        properties: { trace: { $ref: "#/components/schemas/RunTrace" } },
      },
      ScheduleEnvironment: {
        type: "object",
        required: ["id", "type"],
        properties: {
          id: { type: "string" },
          type: {
            anyOf: [
              { type: "string", enum: ["PRODUCTION", "STAGING", "DEVELOPMENT", "PREVIEW"] },
              { type: "string" },
            ],
          },
          slug: { type: "string" },
          shortcode: { type: "string" },
          userName: { type: "string" },
          branchName: { type: "string" },
        },
      },
      ScheduleGenerator: {
        type: "object",
        required: ["type", "expression", "description"],
        properties: {
          type: { anyOf: [{ type: "string", enum: ["CRON"] }, { type: "string" }] },
          expression: { type: "string" },
          description: { type: "string" },
        },
      },
      ScheduleListPage: {
        type: "object",
        required: ["data", "pagination"],
        properties: {
          data: { type: "array", items: { $ref: "#/components/schemas/ScheduleObject" } },
          pagination: { $ref: "#/components/schemas/OffsetPagination" },
        },
      },
      ScheduleObject: {
        type: "object",
        required: [
          "id",
          "type",
          "task",
          "active",
          "generator",
          "timezone",
          "nextRun",
          "nextRunEffectiveAt",
          "environments",
        ],
        properties: {
          id: { type: "string" },
          type: { $ref: "#/components/schemas/ScheduleType" },
          task: { type: "string" },
          active: { type: "boolean" },
          deduplicationKey: { type: "string" },
          externalId: { type: ["string", "null"] },
          generator: { $ref: "#/components/schemas/ScheduleGenerator" },
          timezone: { type: "string" },
          window: { type: "string" },
          nextRun: { type: ["string", "null"], format: "date-time" },
          nextRunEffectiveAt: { type: ["string", "null"], format: "date-time" },
          environments: { type: "array", items: { $ref: "#/components/schemas/ScheduleEnvironment" } },
        },
      },
      ScheduleType: { anyOf: [{ type: "string", enum: ["DECLARATIVE", "IMPERATIVE"] }, { type: "string" }] },
      ScopesExceededBody: {
        type: "object",
        required: ["error"],
        properties: {
          error: { type: "string" },
          code: { type: "string" },
          deniedScopes: { type: "array", items: { type: "string" } },
        },
      },
      Session: {
        allOf: [
          { $ref: "#/components/schemas/SessionFields" },
          {
            type: "object",
            required: ["triggerConfig"],
            properties: { triggerConfig: { $ref: "#/components/schemas/SessionTriggerConfigRead" } },
          },
        ],
      },
      SessionFields: {
        type: "object",
        required: [
          "id",
          "externalId",
          "type",
          "taskIdentifier",
          "currentRunId",
          "tags",
          "metadata",
          "closedAt",
          "closedReason",
          "expiresAt",
          "createdAt",
          "updatedAt",
        ],
        properties: {
          id: { type: "string" },
          externalId: { type: ["string", "null"] },
          type: { type: "string" },
          taskIdentifier: { type: "string" },
          currentRunId: { type: ["string", "null"] },
          tags: { type: "array", items: { type: "string" } },
          metadata: { type: ["object", "null"], additionalProperties: true },
          closedAt: { type: ["string", "null"], format: "date-time" },
          closedReason: { type: ["string", "null"] },
          expiresAt: { type: ["string", "null"], format: "date-time" },
          createdAt: { type: "string", format: "date-time" },
          updatedAt: { type: "string", format: "date-time" },
        },
      },
      SessionListItem: { allOf: [{ $ref: "#/components/schemas/SessionFields" }] },
      SessionListPage: {
        type: "object",
        required: ["data", "pagination"],
        properties: {
          data: { type: "array", items: { $ref: "#/components/schemas/SessionListItem" } },
          pagination: { $ref: "#/components/schemas/CursorPagination" },
        },
      },
      SessionStatusFilter: { type: "string", enum: ["ACTIVE", "CLOSED", "EXPIRED"] },
      SessionTriggerConfig: {
        type: "object",
        required: ["basePayload"],
        properties: {
          basePayload: { type: "object", additionalProperties: true },
          machine: { $ref: "#/components/schemas/MachinePreset" },
          queue: { type: "string", maxLength: 128 },
          tags: { type: "array", maxItems: 5, items: { type: "string", maxLength: 128 } },
          maxAttempts: { type: "integer", minimum: 1, maximum: 10 },
          maxDuration: { type: "integer", minimum: 1 },
          lockToVersion: { type: "string" },
          region: { type: "string" },
          idleTimeoutInSeconds: { type: "integer", minimum: 1, maximum: 3600 },
        },
      },
      SessionTriggerConfigRead: {
        type: "object",
        required: ["basePayload"],
        properties: {
          basePayload: { type: "object", additionalProperties: true },
          machine: { type: "string" },
          queue: { type: "string" },
          tags: { type: "array", items: { type: "string" } },
          maxAttempts: { type: "integer" },
          maxDuration: { type: "integer" },
          lockToVersion: { type: "string" },
          region: { type: "string" },
          idleTimeoutInSeconds: { type: "integer" },
        },
      },
      SetDefaultRegionParams: {
        type: "object",
        required: ["region"],
        properties: { region: { type: "string", minLength: 1 } },
      },
      ShapeChange: {
        type: "object",
        required: ["key", "value", "headers"],
        properties: {
          key: { type: "string" },
          value: { $ref: "#/components/schemas/RunRow" },
          headers: {
            type: "object",
            required: ["operation"],
            additionalProperties: true,
            properties: {
              operation: {
                anyOf: [{ type: "string", enum: ["insert", "update", "delete"] }, { type: "string" }],
              },
            },
          },
        },
      },
      ShapeControl: {
        type: "object",
        required: ["headers"],
        properties: {
          headers: {
            type: "object",
            required: ["control"],
            additionalProperties: true,
            properties: {
              control: {
                anyOf: [{ type: "string", enum: ["up-to-date", "must-refetch"] }, { type: "string" }],
              },
            },
          },
        },
      },
      ShapeMessage: {
        anyOf: [
          { $ref: "#/components/schemas/ShapeChange" },
          { $ref: "#/components/schemas/ShapeControl" },
        ],
      },
      SnapshotAddress: {
        type: "object",
        required: ["presignedUrl"],
        properties: { presignedUrl: { type: "string" } },
      },
      SpanEvent: {
        type: "object",
        required: ["name", "time", "properties"],
        properties: {
          name: { type: "string" },
          time: { type: "string", format: "date-time" },
          properties: { type: "object", additionalProperties: true },
        },
      },
      SpanLevel: {
        anyOf: [
          { type: "string", enum: ["TRACE", "DEBUG", "LOG", "INFO", "WARN", "ERROR"] },
          { type: "string" },
        ],
      },
      SpanModelCall: {
        type: "object",
        required: [
          "model",
          "provider",
          "operationName",
          "inputTokens",
          "outputTokens",
          "totalTokens",
          "durationMs",
        ],
        properties: {
          model: { type: "string" },
          provider: { type: "string" },
          operationName: { type: "string" },
          inputTokens: { type: "number" },
          outputTokens: { type: "number" },
          totalTokens: { type: "number" },
          durationMs: { type: "number" },
          cachedTokens: { type: "number" },
          reasoningTokens: { type: "number" },
          inputCost: { type: "number" },
          outputCost: { type: "number" },
          totalCost: { type: "number" },
          cachedCost: { type: "number" },
          cacheCreationCost: { type: "number" },
          tokensPerSecond: { type: "number" },
          msToFirstChunk: { type: "number" },
          finishReason: { type: "string" },
          responseText: { type: "string" },
        },
      },
      SpanStyle: {
        type: "object",
        properties: {
          icon: { type: "string" },
          variant: { type: "string" },
          accessory: { type: "object", additionalProperties: true },
        },
      },
      StartSessionBody: {
        type: "object",
        required: ["type", "taskIdentifier", "triggerConfig"],
        properties: {
          type: { type: "string", minLength: 1, maxLength: 64 },
          taskIdentifier: { type: "string", minLength: 1, maxLength: 128 },
          triggerConfig: { $ref: "#/components/schemas/SessionTriggerConfig" },
          externalId: { type: "string", minLength: 1, maxLength: 256, pattern: "^(?!\\s*session_)" },
          tags: { type: "array", maxItems: 10, items: { type: "string", maxLength: 128 } },
          metadata: { type: "object", additionalProperties: true },
          expiresAt: { type: "string", format: "date-time" },
        },
      },
      StartedSession: {
        allOf: [
          { $ref: "#/components/schemas/Session" },
          {
            type: "object",
            required: ["runId", "publicAccessToken", "isCached"],
            properties: {
              runId: { type: "string" },
              publicAccessToken: { type: "string" },
              isCached: { type: "boolean" },
            },
          },
        ],
      },
      StoredMetadata: {
        type: "object",
        required: ["metadata", "metadataType"],
        properties: { metadata: { type: ["string", "null"] }, metadataType: { type: "string" } },
      },
      StreamBatchItemsResult: {
        type: "object",
        required: ["id", "itemsAccepted", "itemsDeduplicated", "sealed", "runCount"],
        properties: {
          id: { type: "string" },
          itemsAccepted: { type: "integer" },
          itemsDeduplicated: { type: "integer" },
          sealed: { type: "boolean" },
          runCount: { type: "integer" },
          enqueuedCount: { type: "integer" },
          expectedCount: { type: "integer" },
        },
      },
      StreamInput: { type: "object", required: ["data"], properties: { data: {} } },
      StreamNotWritten: {
        type: "object",
        required: ["error"],
        properties: { ok: { type: "boolean" }, error: { type: "string" } },
      },
      StreamWritten: { type: "object", required: ["ok"], properties: { ok: { type: "boolean" } } },
      StreamedBatchItem: {
        type: "object",
        required: ["index", "task"],
        properties: {
          index: { type: "integer", minimum: 0 },
          task: { type: "string" },
          payload: {},
          options: { $ref: "#/components/schemas/RunOptions" },
        },
      },
      TaskRunError: {
        type: "object",
        required: ["type"],
        properties: {
          type: {
            anyOf: [
              {
                type: "string",
                enum: ["BUILT_IN_ERROR", "CUSTOM_ERROR", "STRING_ERROR", "INTERNAL_ERROR"],
              },
              { type: "string" },
            ],
          },
          name: { type: "string" },
          message: { type: "string" },
          stackTrace: { type: "string" },
          raw: { type: "string" },
          code: { type: "string" },
        },
      },
      TimezonesResult: {
        type: "object",
        required: ["timezones"],
        properties: { timezones: { type: "array", items: { type: "string" } } },
      },
      TokenExpirationTime: { anyOf: [{ type: "string" }, { type: "number" }] },
      TraceSpan: {
        type: "object",
        required: ["id", "runId", "data", "children"],
        properties: {
          id: { type: "string" },
          parentId: { type: "string" },
          runId: { type: "string" },
          data: { $ref: "#/components/schemas/TraceSpanData" },
          children: { type: "array", items: { $ref: "#/components/schemas/TraceSpan" } },
        },
      },
      TraceSpanData: {
        type: "object",
        required: [
          "message",
          "startTime",
          "duration",
          "isError",
          "isPartial",
          "isCancelled",
          "level",
          "events",
        ],
        properties: {
          message: { type: "string" },
          taskSlug: { type: "string" },
          startTime: { type: "string", format: "date-time" },
          duration: { type: "number" },
          isError: { type: "boolean" },
          isPartial: { type: "boolean" },
          isCancelled: { type: "boolean" },
          level: { $ref: "#/components/schemas/SpanLevel" },
          events: { type: "array", items: { $ref: "#/components/schemas/SpanEvent" } },
          attemptNumber: { type: "integer" },
          properties: { type: "object", additionalProperties: true },
          queueName: { type: "string" },
          machinePreset: { type: "string" },
        },
      },
      TriggerBatchV1Body: {
        allOf: [
          { $ref: "#/components/schemas/TriggerBatchV2Body" },
          { type: "object", properties: { dependentAttempt: { type: "string", deprecated: true } } },
        ],
      },
      TriggerBatchV1Result: {
        type: "object",
        required: ["id", "isCached", "runs"],
        properties: {
          id: { type: "string" },
          isCached: { type: "boolean" },
          idempotencyKey: { type: "string" },
          runs: {
            type: "array",
            items: {
              type: "object",
              required: ["id", "taskIdentifier", "isCached"],
              properties: {
                id: { type: "string" },
                taskIdentifier: { type: "string" },
                isCached: { type: "boolean" },
                idempotencyKey: { type: "string" },
              },
            },
          },
        },
      },
      TriggerBatchV2Body: {
        type: "object",
        required: ["items"],
        properties: {
          items: { type: "array", items: { $ref: "#/components/schemas/BatchedTask" } },
          parentRunId: { type: "string" },
          resumeParentOnCompletion: { type: "boolean" },
        },
      },
      TriggerBatchV2Result: {
        type: "object",
        required: ["id", "runCount"],
        properties: {
          id: { type: "string" },
          runCount: { type: "integer" },
          isCached: { type: "boolean" },
          idempotencyKey: { type: "string" },
        },
      },
      TriggerTaskBody: {
        type: "object",
        properties: { payload: {}, context: {}, options: { $ref: "#/components/schemas/TriggerTaskOptions" } },
      },
      TriggerTaskOptions: {
        allOf: [
          { $ref: "#/components/schemas/RunOptions" },
          {
            type: "object",
            properties: {
              parentRunId: { type: "string" },
              resumeParentOnCompletion: { type: "boolean" },
              parentBatch: { type: "string" },
              bulkActionId: { type: "string" },
              dependentAttempt: { type: "string", deprecated: true },
              dependentBatch: { type: "string", deprecated: true },
            },
          },
        ],
      },
      TriggerTaskResult: {
        type: "object",
        required: ["id", "isCached"],
        properties: { id: { type: "string" }, isCached: { type: "boolean" } },
      },
      TriggeredRun: {
        type: "object",
        required: ["runId", "taskIdentifier", "status", "createdAt"],
        properties: {
          runId: { type: "string" },
          taskIdentifier: { type: "string" },
          status: { type: "string" },
          createdAt: { type: "string", format: "date-time" },
        },
      },
      UpdateEnvironmentVariableParams: { type: "object", required: ["value"], properties: { value: { type: "string" } } },
      UpdateMetadataBody: {
        type: "object",
        properties: {
          metadata: { type: "object", additionalProperties: true },
          operations: { type: "array", items: { $ref: "#/components/schemas/MetadataOperation" } },
          parentOperations: { type: "array", items: { $ref: "#/components/schemas/MetadataOperation" } },
          rootOperations: { type: "array", items: { $ref: "#/components/schemas/MetadataOperation" } },
        },
      },
      UpdateMetadataResult: { type: "object", properties: { metadata: { type: "object", additionalProperties: true } } },
      UpdateOrganizationParams: {
        type: "object",
        required: ["title"],
        properties: { title: { type: "string", minLength: 3, maxLength: 50 } },
      },
      UpdateProjectParams: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string", minLength: 1, maxLength: 255 } },
      },
      UpdatePromptOverrideBody: {
        type: "object",
        properties: {
          textContent: { type: "string" },
          model: { type: "string" },
          commitMessage: { type: "string" },
        },
      },
      UpdateScheduleOptions: {
        type: "object",
        required: ["task", "cron"],
        properties: {
          task: { type: "string" },
          cron: { type: "string" },
          externalId: { type: "string" },
          timezone: { type: "string" },
          window: { type: "string", pattern: "^(0|[1-9]\\d*)[mh%]$" },
        },
      },
      UpdateSessionBody: {
        type: "object",
        properties: {
          tags: { type: "array", maxItems: 10, items: { type: "string", maxLength: 128 } },
          metadata: { type: ["object", "null"], additionalProperties: true },
          externalId: { type: ["string", "null"], minLength: 1, maxLength: 256, pattern: "^(?!\\s*session_)" },
        },
      },
      UpdatedOrganization: {
        type: "object",
        required: ["id", "title", "slug"],
        properties: { id: { type: "string" }, title: { type: "string" }, slug: { type: "string" } },
      },
      UpdatedProject: {
        type: "object",
        required: ["id", "name"],
        properties: { id: { type: "string" }, name: { type: "string" } },
      },
      UpsertBranchParams: {
        type: "object",
        required: ["env", "branch"],
        properties: {
          env: { type: "string", enum: ["preview", "development"], "x-argument": "environment" },
          branch: { type: "string" },
          git: {
            type: "object",
            properties: {
              provider: { type: "string" },
              source: { type: "string" },
              ghUsername: { type: "string" },
              ghUserAvatarUrl: { type: "string" },
              commitAuthorName: { type: "string" },
              commitMessage: { type: "string" },
              commitRef: { type: "string" },
              commitSha: { type: "string" },
              dirty: { type: "boolean" },
              remoteUrl: { type: "string" },
              pullRequestNumber: { type: "number" },
              pullRequestTitle: { type: "string" },
              pullRequestState: { type: "string", enum: ["open", "closed", "merged"] },
            },
          },
        },
      },
      UpsertedBranch: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      ValidationIssue: {
        type: "object",
        required: ["code", "message", "path"],
        properties: {
          code: { type: "string" },
          message: { type: "string" },
          path: { type: "array", items: { type: ["string", "integer"] } },
        },
      },
      VercelConnection: {
        type: "object",
        required: ["connected", "vercelProject", "config", "syncEnvVarsMapping"],
        properties: {
          connected: { type: "boolean" },
          vercelProject: {
            anyOf: [
              {
                type: "object",
                required: ["id", "name", "teamId"],
                properties: {
                  id: { type: "string" },
                  name: { type: "string" },
                  teamId: { type: ["string", "null"] },
                },
              },
              { type: "null" },
            ],
          },
          config: {
            anyOf: [
              {
                type: "object",
                properties: {
                  atomicBuilds: {
                    type: ["array", "null"],
                    items: { $ref: "#/components/schemas/VercelEnvironmentSlug" },
                  },
                  pullEnvVarsBeforeBuild: {
                    type: ["array", "null"],
                    items: { $ref: "#/components/schemas/VercelEnvironmentSlug" },
                  },
                  vercelStagingEnvironment: {
                    anyOf: [
                      {
                        type: "object",
                        required: ["environmentId", "displayName"],
                        properties: { environmentId: { type: "string" }, displayName: { type: "string" } },
                      },
                      { type: "null" },
                    ],
                  },
                },
              },
              { type: "null" },
            ],
          },
          syncEnvVarsMapping: {
            type: ["object", "null"],
            additionalProperties: { type: "object", additionalProperties: { type: "boolean" } },
          },
          triggerProject: {
            type: "object",
            required: ["id", "name", "slug"],
            properties: { id: { type: "string" }, name: { type: "string" }, slug: { type: "string" } },
          },
        },
      },
      VercelEnvironmentSlug: { anyOf: [{ type: "string", enum: ["dev", "stg", "prod", "preview"] }, { type: "string" }] },
      WaitpointToken: {
        allOf: [
          { $ref: "#/components/schemas/WaitpointTokenFields" },
          {
            type: "object",
            required: ["type", "idempotencyKey", "userProvidedIdempotencyKey", "outputType", "outputIsError"],
            properties: {
              type: {
                anyOf: [
                  { type: "string", enum: ["MANUAL", "RUN", "DATETIME", "BATCH"] },
                  { type: "string" },
                ],
              },
              idempotencyKey: { type: "string" },
              userProvidedIdempotencyKey: { type: "boolean" },
              inactiveIdempotencyKey: { type: "string" },
              output: { type: "string" },
              outputType: { type: "string" },
              outputIsError: { type: "boolean" },
            },
          },
        ],
      },
      WaitpointTokenFields: {
        type: "object",
        required: ["id", "url", "status", "tags", "createdAt"],
        properties: {
          id: { type: "string" },
          url: { type: "string" },
          status: { $ref: "#/components/schemas/WaitpointTokenStatus" },
          tags: { type: "array", items: { type: "string" } },
          createdAt: { type: "string", format: "date-time" },
          completedAt: { type: "string", format: "date-time" },
          timeoutAt: { type: "string", format: "date-time" },
          completedAfter: { type: "string", format: "date-time" },
          idempotencyKeyExpiresAt: { type: "string", format: "date-time" },
        },
      },
      WaitpointTokenListItem: {
        allOf: [
          { $ref: "#/components/schemas/WaitpointTokenFields" },
          { type: "object", properties: { idempotencyKey: { type: "string" } } },
        ],
      },
      WaitpointTokenListPage: {
        type: "object",
        required: ["data", "pagination"],
        properties: {
          data: { type: "array", items: { $ref: "#/components/schemas/WaitpointTokenListItem" } },
          pagination: { $ref: "#/components/schemas/CursorPagination" },
        },
      },
      WaitpointTokenStatus: {
        anyOf: [{ type: "string", enum: ["WAITING", "COMPLETED", "TIMED_OUT"] }, { type: "string" }],
      },
      WaitpointTokenStatusFilter: { type: "string", enum: ["WAITING", "COMPLETED", "TIMED_OUT"] },
      WebhookDelivery: {
        allOf: [
          { $ref: "#/components/schemas/WebhookDeliveryListItem" },
          {
            type: "object",
            required: [
              "idempotencyKey",
              "event",
              "headers",
              "rawBodyHash",
              "error",
              "filterReason",
              "updatedAt",
            ],
            properties: {
              idempotencyKey: { type: "string" },
              event: {},
              headers: { type: ["object", "null"], additionalProperties: { type: "string" } },
              rawBodyHash: { type: ["string", "null"] },
              error: { type: ["string", "null"] },
              filterReason: { type: ["string", "null"] },
              updatedAt: { type: "string", format: "date-time" },
            },
          },
        ],
      },
      WebhookDeliveryListItem: {
        type: "object",
        required: ["id", "webhook", "status", "externalDeliveryId", "runId", "createdAt", "processedAt"],
        properties: {
          id: { type: "string" },
          webhook: { type: ["string", "null"] },
          status: {
            anyOf: [
              { type: "string", enum: ["pending", "processing", "succeeded", "failed", "filtered"] },
              { type: "string" },
            ],
          },
          externalDeliveryId: { type: "string" },
          runId: { type: ["string", "null"] },
          createdAt: { type: "string", format: "date-time" },
          processedAt: { type: ["string", "null"], format: "date-time" },
        },
      },
      WebhookDeliveryListPage: {
        type: "object",
        required: ["data", "pagination"],
        properties: {
          data: { type: "array", items: { $ref: "#/components/schemas/WebhookDeliveryListItem" } },
          pagination: { $ref: "#/components/schemas/CursorPagination" },
        },
      },
      WebhookDeliveryStatusFilter: { type: "string", enum: ["pending", "processing", "succeeded", "failed", "filtered"] },
      WebhookEndpoint: {
        type: "object",
        required: [
          "id",
          "webhook",
          "source",
          "status",
          "secretProvisioning",
          "secretSet",
          "tenantId",
          "externalRef",
          "url",
          "createdAt",
          "updatedAt",
        ],
        properties: {
          id: { type: "string" },
          webhook: { type: "string" },
          source: { type: "string" },
          status: {
            anyOf: [{ type: "string", enum: ["active", "inactive", "deleting"] }, { type: "string" }],
          },
          secretProvisioning: {
            anyOf: [{ type: "string", enum: ["provider", "integrator", "either"] }, { type: "string" }],
          },
          secretSet: { type: "boolean" },
          tenantId: { type: ["string", "null"] },
          externalRef: { type: ["string", "null"] },
          url: { type: "string" },
          createdAt: { type: "string", format: "date-time" },
          updatedAt: { type: "string", format: "date-time" },
        },
      },
      WebhookEndpointList: {
        type: "object",
        required: ["data"],
        properties: { data: { type: "array", items: { $ref: "#/components/schemas/WebhookEndpoint" } } },
      },
      Whoami: {
        type: "object",
        required: ["userId", "email", "dashboardUrl"],
        properties: {
          userId: { type: "string" },
          email: { type: "string" },
          dashboardUrl: { type: "string" },
          project: {
            type: "object",
            required: ["name", "url", "orgTitle"],
            properties: { name: { type: "string" }, url: { type: "string" }, orgTitle: { type: "string" } },
          },
        },
      },
      WorkerWithTasks: {
        type: "object",
        required: ["worker", "urls"],
        properties: {
          worker: {
            type: "object",
            required: ["id", "version", "engine", "sdkVersion", "cliVersion", "tasks"],
            properties: {
              id: { type: "string" },
              version: { type: "string" },
              engine: { type: ["string", "null"] },
              sdkVersion: { type: ["string", "null"] },
              cliVersion: { type: ["string", "null"] },
              tasks: {
                type: "array",
                items: {
                  type: "object",
                  required: ["id", "slug", "filePath", "triggerSource", "createdAt"],
                  properties: {
                    id: { type: "string" },
                    slug: { type: "string" },
                    filePath: { type: "string" },
                    triggerSource: { type: "string" },
                    createdAt: { type: "string", format: "date-time" },
                    payloadSchema: {},
                    queueConfig: {},
                  },
                },
              },
            },
          },
          urls: { type: "object", required: ["runs"], properties: { runs: { type: "string" } } },
        },
      },
    },
    securitySchemes: {
      personalAccessToken: { type: "http", scheme: "bearer", "x-bound": ["projectRef", "env"] },
      publicAccessToken: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      secretKey: { type: "http", scheme: "bearer" },
    },
  },
};
