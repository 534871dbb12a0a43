export interface Unblocking {
    readonly permission: PermissionState;
    /** @param shown Whether the visitor is shown that it is blocked: only then is the browser asked. */
    follow(shown: boolean): void;
}
export declare function createUnblocking(changed: () => void): Unblocking;
