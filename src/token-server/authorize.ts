import {isObject} from './body.js';

/** Whom `authorize` agreed to. */
export interface Visitor {
  /** The site's own name for this user, 1 to 256 characters. It is hashed before anybody else sees it. */
  readonly userId: string | null;
}

type Verdict = Response | {readonly userId: string} | undefined;

export type Authorize = (request: Request) => Verdict | Promise<Verdict> | Promise<void>;

const MAX_USER_ID_LENGTH = 256;
const NOBODY: Visitor = {userId: null};

/** The hook as the handler asks it; it rejects where the hook throws or says something else. */
export function readAuthorize(authorize: Authorize | undefined): (request: Request) => Promise<Response | Visitor> {
  return async (request) => visitorOf(await authorize?.(request));
}

/** Fails closed: `true`, `false`, `{ok: false}` or a Response of some other kind must not pass for "nothing". */
function visitorOf(verdict: unknown): Response | Visitor {
  if (verdict === undefined) return NOBODY;
  if (verdict instanceof Response) return verdict;
  const userId = isObject(verdict) && Object.keys(verdict).join() === 'userId' ? verdict['userId'] : null;
  if (typeof userId === 'string' && userId !== '' && userId.length <= MAX_USER_ID_LENGTH) return {userId};
  throw new TypeError('createTokenHandler: authorize must return nothing, {userId} or a Response');
}
