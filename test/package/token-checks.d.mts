export declare const tokenChecks: Readonly<Record<string, () => Promise<void>>>;
export declare const checkTokens: () => Promise<string>;
