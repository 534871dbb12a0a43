/** The least that the protocol allows: a key and a microphone are there, and a channel is opened. */
const key = fetch('/api/realtime/token', {method: 'POST', headers: {'content-type': 'application/json'}, body: '{}'}).then((response) => response.json() as Promise<{value: string}>);

async function start(): Promise<void> {
  const peer = new RTCPeerConnection();
  peer.addTransceiver('audio');
  const channel = peer.createDataChannel('oai-events');
  const opened = new Promise((resolve) => (channel.onopen = resolve));
  await peer.setLocalDescription();
  const headers = {authorization: `Bearer ${(await key).value}`, 'content-type': 'application/sdp'};
  const response = await fetch('/v1/realtime/calls', {method: 'POST', headers, body: peer.localDescription?.sdp ?? ''});
  await peer.setRemoteDescription({type: 'answer', sdp: await response.text()});
  await opened;
  window.times.ready = performance.now();
  peer.close();
}

document.querySelector('button')?.addEventListener('click', () => void start());
