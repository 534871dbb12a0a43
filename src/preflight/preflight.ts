/** What a call needs, looked at without a call: no session is opened, and no key is minted. */
import {VoiceError, toVoiceError} from '../errors.js';
import {explain, type Strings} from '../i18n/strings.js';
import {isFree} from '../one-call.js';
import type {PreflightCheck, PreflightLine, PreflightReport} from '../preflight-report.js';
import {createScope} from '../session/scope.js';
import type {SessionSettings} from '../session/settings.js';
import {endpointAnswers} from './endpoint.js';
import {ok, skipped, type Found} from './found.js';
import {isConnected, isPermitted, listen, mayBeUsed, openEar} from './microphone.js';
import {networkCarries, webrtcWorks} from './network.js';

export interface PreflightOptions {
  /**
   * Whether the microphone is listened to, for a second and a half: `true` asks the visitor where that is needed, so call it inside their
   * gesture; `false` never opens it. Without it, only a microphone is opened that the visitor has allowed before.
   */
  readonly microphone?: boolean;
  /** STUN and TURN servers of your own, to see how a call gets out of the visitor's network; else the element's. Without either no other host is asked. */
  readonly iceServers?: RTCIceServer[];
}

/** Never rejects: what goes wrong is what the report is about. Nothing that was opened for it is left. */
export async function preflight(settings: SessionSettings, strings: Strings, {microphone, iceServers = settings.iceServers ?? []}: PreflightOptions): Promise<PreflightReport> {
  const scope = createScope();
  const {signal} = scope;
  const unneeded = settings.noMicrophone ? skipped('no-microphone') : null;
  // Safari silences a call whose microphone is opened a second time (bugs.webkit.org/show_bug.cgi?id=179363).
  const busy = unneeded ?? (isFree(settings.claim) ? null : skipped('a call on this page has the microphone'));
  // In the caller's tick: a gesture does not last.
  const ear = microphone && !busy ? openEar(scope) : null;
  const opened = ear?.track.then(() => true, () => false);

  const line = (check: PreflightCheck, needs: readonly Promise<PreflightLine>[], look: () => Found | Promise<Found>) => lineOf(strings, check, needs, look);
  const secure = line('secure-context', [], isSecure);
  const policy = line('policy', [], () => unneeded ?? mayBeUsed());
  const permission = line('permission', [secure, policy], async () => unneeded ?? isPermitted(await opened));
  const device = line('device', [secure, policy], async () => unneeded ?? (await opened, isConnected()));
  const heard = line('signal', [secure, policy, permission, device], () => busy ?? listen(ear, microphone, scope));
  const endpoint = line('endpoint', [secure], () => endpointAnswers(settings, signal));
  const webrtc = line('webrtc', [], () => webrtcWorks(settings));
  const network = line('network', [webrtc], async () => ((await webrtc).status === 'ok' ? networkCarries(settings, iceServers, signal) : skipped('a WebSocket carries the call')));

  const lines = await Promise.all([secure, policy, permission, device, heard, endpoint, webrtc, network]);
  scope.close();
  return {ok: lines.every(({status}) => status !== 'failed'), lines};
}

async function lineOf(strings: Strings, check: PreflightCheck, needs: readonly Promise<PreflightLine>[], look: () => Found | Promise<Found>): Promise<PreflightLine> {
  try {
    const failed = (await Promise.all(needs)).find(({status}) => status === 'failed');
    const {status, detail, says = check, code = null} = failed ? skipped(`${failed.check} has failed`) : await look();
    return {check, status, code, message: strings.preflight[says], detail};
  } catch (thrown) {
    // Where there is no detail, an error's message is its code.
    const {code, message: detail} = toVoiceError(thrown);
    return {check, status: 'failed', code, message: explain(strings, code), detail};
  }
}

function isSecure(): Found {
  if (navigator.mediaDevices as MediaDevices | undefined) return ok();
  throw new VoiceError('policy.insecure_context', {detail: isSecureContext ? 'no navigator.mediaDevices: the browser inside an app?' : 'the page needs https: (or localhost)'});
}
