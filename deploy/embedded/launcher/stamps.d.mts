/** A hash of the names and the contents of all files at or below these paths that `counts` lets through. */
export declare function hashOf(paths: readonly string[], counts?: (file: string) => boolean): string;
/** Whether the stamp, left in what was made, says that it was made from just this. */
export declare function isCurrent(stamp: string, hash: string): boolean;
/** Leaves the stamp. */
export declare function leave(stamp: string, hash: string): void;
