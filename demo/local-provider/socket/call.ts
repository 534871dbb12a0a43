import type { RawData, WebSocket } from 'ws';
import { createCall, type RunningCall, type Service } from '../call.js';
import type { Plan } from '../plan.js';

const GOODBYE_MS = 1000; // for the client to answer our close frame

/** Runs a call over a socket that has just opened, until one side ends it. */
export function startSocketCall(socket: WebSocket, plan: Plan, service: Service): RunningCall {
  const call = createCall({ plan, transport: 'websocket' }, service);
  let frozen = false;
  call.bind({
    send: (text) => {
      if (!frozen) sendOn(socket, text);
    },
    close: (code, reason) => closeSocket(socket, code, reason),
    drop: () => dropSocket(socket),
    dropChannel: () => socket.terminate(),
    freeze: (on) => {
      frozen = on;
      socket[on ? 'pause' : 'resume']();
    },
  });
  socket.on('message', (data) => call.receive(textOf(data)));
  socket.on('close', (code, reason) => call.closedBy(code, reason.toString()));
  socket.on('error', () => {}); // an oversized or malformed frame: `close` follows
  call.open();
  return call;
}

/** A second connection to a call (protocol §1.2): sees and drives the same session, and ends with it. */
export function joinCall(socket: WebSocket, call: RunningCall): void {
  const detach = call.attach({
    onEvent: (text) => sendOn(socket, text),
    onEnd: () => void closeSocket(socket, 1000, ''),
  });
  socket.on('message', (data) => call.receive(textOf(data)));
  socket.on('close', detach);
  socket.on('error', () => {});
}

/** Says goodbye, and resolves when the socket is closed. */
export function closeSocket(socket: WebSocket, code: number, reason: string): Promise<void> {
  if (socket.readyState === socket.CLOSED) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), GOODBYE_MS);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(code, reason);
  });
}

function dropSocket(socket: WebSocket): Promise<void> {
  socket.terminate();
  return Promise.resolve();
}

function sendOn(socket: WebSocket, text: string): void {
  if (socket.readyState === socket.OPEN) socket.send(text);
}

/** One message, whatever the frames it came in. */
const textOf = (data: RawData): string => (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)).toString();
