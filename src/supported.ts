/** Whether a call can work in this browser on this page at all. */
export const supported = (): boolean =>
  (typeof RTCPeerConnection !== 'undefined' || typeof AudioWorkletNode !== 'undefined') && globalThis.isSecureContext && 'mediaDevices' in navigator;
