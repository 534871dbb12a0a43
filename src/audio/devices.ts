import type {Device, Devices} from '../shapes.js';

export interface FoundDevices {
  readonly devices: Devices;
  /** Which microphone is the system's own: another text when another one is. */
  readonly system: string;
}

/**
 * What the browser lists and names. It names nothing before the visitor has allowed a microphone, and asks nothing here.
 * @param microphone The id of the one in use, `''` for the system's, `null` where there is nothing to choose. @param speaker Likewise.
 */
export async function findDevices(microphone: string | null, speaker: string | null): Promise<FoundDevices> {
  const named = ((await (navigator.mediaDevices as MediaDevices | undefined)?.enumerateDevices()) ?? []).filter(({label}) => label);
  const of = (wanted: MediaDeviceKind, current: string | null): readonly Device[] =>
    named.filter(({kind}) => kind === wanted && current !== null).map(({deviceId, label}) => ({deviceId, label, current: deviceId === (current || 'default')}));
  // The first of a kind is the system's (W3C mediacapture-main §9.2.1); Chromium lists it twice, by its id and as `default`.
  const {deviceId, groupId} = named.find(({kind}) => kind === 'audioinput') ?? {};
  return {devices: {microphones: of('audioinput', microphone), speakers: of('audiooutput', speaker)}, system: `${deviceId} ${groupId}`};
}

/** Chromium lets a context choose its speaker, too (https://webaudio.github.io/web-audio-api/#dom-audiocontext-setsinkid). */
export interface Sink {
  setSinkId?(deviceId: string): Promise<void>;
}

/** Whether the voice can be sent to a speaker of choice; in Safari it cannot. `inContext`: where it comes as data. */
export const canChooseSpeaker = (inContext: boolean): boolean => 'setSinkId' in (inContext ? AudioContext : HTMLMediaElement).prototype;

/** Something was plugged in or out; or, in some browsers, the system uses another. */
export function whenDevicesChange(signal: AbortSignal, changed: () => void): void {
  (navigator.mediaDevices as MediaDevices | undefined)?.addEventListener('devicechange', changed, {signal});
}
