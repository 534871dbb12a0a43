import {VoiceError, type ErrorCode} from '../errors.js';

/** What a microphone should be like. Plain values are wishes, never demands: no device is refused for lacking one. */
export interface MicrophoneWishes extends Pick<MediaTrackConstraints, 'echoCancellation' | 'noiseSuppression' | 'autoGainControl' | 'channelCount'> {
  /** This one, or another where it is not there any more. */
  readonly deviceId?: string;
}

const VOICE: MicrophoneWishes = {echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1};

/**
 * Opens the microphone, once. Must be called inside the visitor's gesture. A stream that comes after `signal` aborted is stopped in the same task.
 * @throws what the browser threw, for `diagnose`, as early as it did; VoiceError where the page itself is the reason.
 */
export async function openMicrophone(signal: AbortSignal, wishes: MicrophoneWishes = {}): Promise<MediaStreamTrack> {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices || !isSecureContext) throw new VoiceError('policy.insecure_context');
  const blocked = policyBlock();
  if (blocked) throw blocked;
  const stream = await ask(devices, {...VOICE, ...wishes}, signal);
  const track = stream.getAudioTracks()[0];
  if (signal.aborted || track?.readyState !== 'live') {
    for (const late of stream.getTracks()) late.stop();
    throw signal.aborted ? signal.reason : new VoiceError('mic.failed', {detail: 'no live track'});
  }
  return track;
}

/** A device is asked for by `exact`, and then without: Chromium takes no notice of one that is only wished for (crbug.com/438606278, won't be fixed: stays). */
async function ask(devices: MediaDevices, {deviceId, ...wishes}: MicrophoneWishes, signal: AbortSignal): Promise<MediaStream> {
  try {
    return await devices.getUserMedia({audio: deviceId ? {...wishes, deviceId: {exact: deviceId}} : wishes});
  } catch (thrown) {
    const name = nameOf(thrown);
    if (signal.aborted || !(name === 'OverconstrainedError' || (deviceId && name === 'NotFoundError'))) throw thrown;
    return deviceId ? ask(devices, wishes, signal) : devices.getUserMedia({audio: true});
  }
}

async function permissionStatus(): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({name: 'microphone'});
  } catch {
    // Firefox before 131 does not know the name.
    return null;
  }
}

/** Whether the visitor has allowed the microphone before, so that no prompt will come. */
export const microphonePermission = async (): Promise<PermissionState | null> => (await permissionStatus())?.state ?? null;

/** Tells what the permission is now, and each time that it changes, until the signal aborts; nothing where the browser does not tell. */
export async function followPermission(signal: AbortSignal, tell: (state: PermissionState) => void): Promise<void> {
  const status = await permissionStatus();
  if (!status || signal.aborted) return;
  status.addEventListener('change', () => tell(status.state), {signal});
  tell(status.state);
}

/** Whether one will open without a question: the visitor has allowed it before, and there is one. It may still fail; at once, before this is known. */
export async function microphoneExpected(): Promise<boolean> {
  const [permission, devices] = await Promise.all([microphonePermission(), navigator.mediaDevices.enumerateDevices()]);
  await new Promise((resolve) => setTimeout(resolve));
  return permission === 'granted' && devices.some(({kind}) => kind === 'audioinput');
}

/** The names of `getUserMedia` rejections (W3C mediacapture-main §10.2); every other is `mic.failed`. */
const BY_NAME: ReadonlyMap<string, ErrorCode> = new Map([
  ['NotFoundError', 'mic.not_found'],
  ['NotReadableError', 'mic.in_use'],
  ['SecurityError', 'policy.mic_blocked'],
  ['TypeError', 'policy.insecure_context'],
]);

/** Tells the situations apart that `getUserMedia` rejects with, `mic.*` or `policy.*`, keeping its exception as the cause. */
export async function diagnose(cause: unknown): Promise<VoiceError> {
  if (cause instanceof VoiceError) return cause;
  const name = nameOf(cause);
  if (name !== 'NotAllowedError') return new VoiceError(BY_NAME.get(name) ?? 'mic.failed', {cause, detail: name});
  return policyBlock(cause) ?? new VoiceError(notAllowed(cause, await microphonePermission()), {cause, detail: name});
}

/** One name for four situations; the permission's state tells a refusal from a dismissal and from the system's own switch. */
function notAllowed(cause: unknown, permission: PermissionState | null): ErrorCode {
  const bySystem = cause instanceof Error && /system/i.test(cause.message);
  if (bySystem || permission === 'granted') return 'mic.system_denied';
  return permission === 'prompt' ? 'mic.dismissed' : 'mic.denied';
}

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'unknown');

interface PolicyDocument {
  readonly permissionsPolicy?: {allowsFeature(name: string): boolean};
  readonly featurePolicy?: {allowsFeature(name: string): boolean};
}

/** `policy.mic_blocked` where the page itself forbids the microphone, and what would allow it; else `null`. */
export function policyBlock(cause?: unknown): VoiceError | null {
  const {permissionsPolicy, featurePolicy}: PolicyDocument = document as PolicyDocument;
  if ((permissionsPolicy ?? featurePolicy)?.allowsFeature('microphone') ?? true) return null;
  return new VoiceError('policy.mic_blocked', {
    cause,
    detail: self === top ? 'send Permissions-Policy: microphone=(self)' : `add allow="microphone" to the <iframe>; a Permissions-Policy around it needs microphone=("${origin}")`,
  });
}
