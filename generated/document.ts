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
    { name: "deployments", "x-load": "later" },
    { name: "envvars", "x-load": "later" },
    { name: "errors", "x-load": "later" },
    { name: "prompts", "x-load": "later" },
    { name: "query", "x-load": "later" },
    { name: "queues", "x-load": "later" },
    { name: "reports", "x-load": "later" },
    { name: "runs" },
    { name: "schedules", "x-load": "later" },
    { name: "tasks", "x-load": "later" },
    { name: "webhooks", "x-load": "later" },
    { name: "whoami" },
  ],
  paths: {
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
    "/api/v1/projects/{projectRef}/envvars/{env}": {
      get: {
        operationId: "envvars.list",
        tags: ["envvars"],
        security: [{ secretKey: [] }, { personalAccessToken: [] }],
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
        tags: ["runs"],
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
        tags: ["runs"],
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
        tags: ["runs"],
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
    "/api/v1/runs/{runId}/tags": {
      post: {
        operationId: "runs.addTags",
        tags: ["runs"],
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
      put: {
        operationId: "runs.updateMetadata",
        tags: ["runs"],
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
  },
  components: {
    headers: {
      RateLimitLimit: { schema: { type: "integer" } },
      RateLimitRemaining: { schema: { type: "integer" } },
      RateLimitReset: { schema: { type: "integer" } },
      ShouldRetry: { schema: { type: "string", enum: ["true", "false"] } },
    },
    parameters: {
      Branch: { name: "x-trigger-branch", in: "header", schema: { type: "string", minLength: 1 } },
      DeliveryId: { name: "deliveryId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
      DeploymentId: { name: "deploymentId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
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
      ErrorId: { name: "errorId", in: "path", required: true, schema: { type: "string", minLength: 1 } },
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
      Name: { name: "name", in: "path", required: true, schema: { type: "string", minLength: 1 } },
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
    },
    responses: {
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
      Forbidden: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/PermissionErrorBody" } } },
      },
      InvalidFilter: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
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
      InvalidWebhookFilter: {
        headers: {
          "x-ratelimit-limit": { $ref: "#/components/headers/RateLimitLimit" },
          "x-ratelimit-remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "x-ratelimit-reset": { $ref: "#/components/headers/RateLimitReset" },
        },
        content: { "application/json": { schema: { $ref: "#/components/schemas/DetailedErrorBody" } } },
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
      CancelDeploymentBody: { type: "object", properties: { reason: { type: "string", maxLength: 200 } } },
      CanceledRun: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      CreateEnvironmentVariableParams: {
        type: "object",
        required: ["name", "value"],
        properties: {
          name: { type: "string", minLength: 1 },
          value: { type: "string", minLength: 1 },
          isSecret: { type: "boolean" },
        },
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
      OverrideQueueConcurrencyBody: {
        type: "object",
        properties: {
          type: { $ref: "#/components/schemas/QueueNamedBy" },
          concurrencyLimit: { type: "integer", minimum: 0, maximum: 100000 },
          percent: { type: "number", exclusiveMinimum: 0, maximum: 100 },
        },
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
      ReplayedRun: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      ReplayedWebhookDelivery: {
        type: "object",
        required: ["deliveryId", "replayedFrom"],
        properties: { deliveryId: { type: "string" }, replayedFrom: { type: "string" } },
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
      TimezonesResult: {
        type: "object",
        required: ["timezones"],
        properties: { timezones: { type: "array", items: { type: "string" } } },
      },
      TriggerTaskBody: {
        type: "object",
        properties: { payload: {}, context: {}, options: { $ref: "#/components/schemas/TriggerTaskOptions" } },
      },
      TriggerTaskOptions: {
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
          idempotencyKeyOptions: {
            type: "object",
            required: ["key", "scope"],
            properties: {
              key: { type: "string" },
              scope: { type: "string", enum: ["run", "attempt", "global"] },
            },
          },
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
          parentRunId: { type: "string" },
          resumeParentOnCompletion: { type: "boolean" },
          parentBatch: { type: "string" },
          bulkActionId: { type: "string" },
          parentAttempt: { type: "string", deprecated: true },
          dependentAttempt: { type: "string", deprecated: true },
          dependentBatch: { type: "string", deprecated: true },
        },
      },
      TriggerTaskResult: {
        type: "object",
        required: ["id", "isCached"],
        properties: { id: { type: "string" }, isCached: { type: "boolean" } },
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
      ValidationIssue: {
        type: "object",
        required: ["code", "message", "path"],
        properties: {
          code: { type: "string" },
          message: { type: "string" },
          path: { type: "array", items: { type: ["string", "integer"] } },
        },
      },
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
    },
    securitySchemes: {
      personalAccessToken: { type: "http", scheme: "bearer", "x-bound": ["projectRef", "env"] },
      publicAccessToken: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      secretKey: { type: "http", scheme: "bearer" },
    },
  },
};
