/** Whom `authorize` agreed to. */
export interface Visitor {
    /** The site's own name for this user, 1 to 256 characters. It is hashed before anybody else sees it. */
    readonly userId: string | null;
}
type Verdict = Response | {
    readonly userId: string;
} | undefined;
export type Authorize = (request: Request) => Verdict | Promise<Verdict> | Promise<void>;
/** The hook as the handler asks it; it rejects where the hook throws or says something else. */
export declare function readAuthorize(authorize: Authorize | undefined): (request: Request) => Promise<Response | Visitor>;
export {};
