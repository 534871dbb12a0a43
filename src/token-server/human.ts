import {isObject} from './body.js';
import {withDeadline} from './deadline.js';
import {Refusal} from './refusal.js';

/** What a page sent to show that a person sits before it. */
export interface HumanProof {
  /**
   * The field `turnstile` of a JSON body, at most 2048 characters, or `null`. The session endpoint's body is SDP: there a cookie or a header of the
   * request has to carry it.
   */
  readonly token: string | null;
  /** The visitor's network as `trustProxy` tells it (IPv6: its /64), or `null`. */
  readonly ip: string | null;
}

export type VerifyHuman = (request: Request, proof: HumanProof) => boolean | Promise<boolean>;

const TIMEOUT_MS = 3000;
const MAX_TOKEN_LENGTH = 2048;

/**
 * Only `true`, within 3 s, is a yes.
 * @throws Refusal `not_human`
 */
export async function requireHuman(verify: VerifyHuman, request: Request, proof: HumanProof): Promise<void> {
  const deadline = {ms: TIMEOUT_MS, parent: request.signal, onTimeout: () => new Refusal('not_human')};
  const verdict: unknown = await withDeadline(deadline, async () => verify(request, proof)).catch(() => false);
  if (verdict !== true) throw new Refusal('not_human');
}

/** The page's proof in a JSON body, or `null`. */
export function humanToken(body: unknown): string | null {
  const token = isObject(body) ? body['turnstile'] : null;
  return typeof token === 'string' && token !== '' && token.length <= MAX_TOKEN_LENGTH ? token : null;
}
