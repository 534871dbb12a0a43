import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Keyring } from '../auth.js';
import type { RunningCall, Service } from '../call.js';
import { pause, type SocketFault } from '../faults.js';
import type { Plan } from '../plan.js';
import { RealtimeError, betaApiShapeDisabled } from '../wire/errors.js';
import { newId } from '../wire/ids.js';
import { closeSocket, joinCall, startSocketCall } from './call.js';
import { readSocketRequest, type SocketRequest } from './request.js';

/** What the sockets need of the provider. */
export interface SocketBackend {
  readonly keyring: Keyring;
  /** Whether the preview dialect is spoken, and not refused. */
  readonly preview: boolean;
  readonly service: Service;
  /** Aborted when the provider closes. */
  readonly closing: AbortSignal;
  /** A call that goes on. */
  find(id: string): RunningCall | undefined;
  add(call: RunningCall): void;
}

/** More than any event needs: an `append` of 15 MiB is 20 MiB of base64, and has to arrive to be refused by an event. */
const MAX_MESSAGE_BYTES = 32 * 2 ** 20;

/** Upgrades requests on the provider's own server (protocol §1.4). @returns what closes the sockets that are no calls */
export function serveSockets(server: Server, backend: SocketBackend): () => Promise<void> {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has('realtime') ? 'realtime' : ([...offered][0] ?? false)),
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const left = new AbortController();
    stream.on('error', () => {}); // a client that goes away while it waits
    for (const end of ['end', 'close']) stream.once(end, () => left.abort());
    stream.resume(); // unread, its end would not be noticed; a client says nothing before the upgrade
    void admit(request, backend, left.signal).then(
      ({ wanted, fault }) =>
        sockets.handleUpgrade(request, stream, head, (socket) => {
          if (fault === undefined) serve(socket, wanted, backend);
          else misbehave(socket, fault);
        }),
      (error: unknown) => refuse(stream, error),
    );
  });
  return async () => {
    await Promise.all([...sockets.clients].map((socket) => closeSocket(socket, 1001, 'The local provider is closing.')));
    sockets.close();
  };
}

type Admitted = Readonly<{ wanted: SocketRequest; fault?: SocketFault }>;

/** Everything that is decided before the upgrade. @throws RealtimeError, or an {@link HttpRefusal} of a fault */
async function admit(request: IncomingMessage, { keyring, preview, service, closing, find }: SocketBackend, left: AbortSignal): Promise<Admitted> {
  const fault = service.faults().socket;
  const due = fault !== undefined && fault.times !== 0;
  if (due && fault.times !== undefined) fault.times -= 1;
  if (due && !(await pause(fault.delayMs, [closing, left]))) throw new HttpRefusal({ status: 503 });
  if (due && (fault.status !== undefined || fault.body !== undefined)) throw new HttpRefusal(fault);
  const wanted = readSocketRequest(request, keyring, preview);
  if (wanted.kind === 'sideband' && find(wanted.callId) === undefined) {
    throw new RealtimeError(`No call found with id '${wanted.callId}'.`, 'call_not_found', 'call_id', 404);
  }
  return due && (fault.error !== undefined || fault.close !== undefined) ? { wanted, fault } : { wanted };
}

function serve(socket: WebSocket, wanted: SocketRequest, backend: SocketBackend): void {
  if (wanted.kind === 'beta') return misbehave(socket, { error: betaApiShapeDisabled().body });
  if (wanted.kind === 'session') return backend.add(startSession(socket, wanted.plan, backend));
  const call = backend.find(wanted.callId);
  if (call === undefined) void closeSocket(socket, 1000, '');
  else joinCall(socket, call);
}

const startSession = (socket: WebSocket, plan: Plan, { service }: SocketBackend): RunningCall => startSocketCall(socket, plan, service);

/** Says the error, if there is one, and closes: 4000 with its type and code (protocol §9.3). */
function misbehave(socket: WebSocket, { error, close }: SocketFault): void {
  socket.on('error', () => {});
  if (error !== undefined) {
    socket.send(JSON.stringify({ type: 'error', event_id: newId('event'), error: { param: null, event_id: null, ...error } }));
  }
  const code = close?.code ?? 4000;
  const reason = close?.reason ?? (error === undefined ? '' : `${error.type}.${error.code ?? ''}`);
  if (code === 1006) socket.terminate();
  else void closeSocket(socket, code, reason);
}

class HttpRefusal extends Error {
  constructor(readonly fault: SocketFault) {
    super('a fault');
  }
}

/** Answers a request that is not upgraded. */
function refuse(stream: Duplex, error: unknown): void {
  const { status, text, headers } = answerTo(error);
  const lines = Object.entries({ 'Content-Type': 'application/json', ...headers, 'Content-Length': String(Buffer.byteLength(text)), Connection: 'close' });
  stream.once('finish', () => stream.destroy()); // the server lets a client keep its half open
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text}`);
}

function answerTo(error: unknown): Readonly<{ status: number; text: string; headers: Readonly<Record<string, string>> }> {
  if (error instanceof HttpRefusal) {
    const { status = 400, body = {}, contentType, headers } = error.fault;
    const type = contentType === undefined ? {} : { 'Content-Type': contentType };
    return { status, text: typeof body === 'string' ? body : JSON.stringify(body), headers: { ...type, ...headers } };
  }
  if (!(error instanceof RealtimeError)) return { status: 500, text: JSON.stringify({ error: { message: String(error), type: 'server_error', param: null, code: null } }), headers: {} };
  const { message, type, param, code } = error.body;
  return { status: error.status, text: JSON.stringify({ error: { message, type, param, code } }), headers: {} };
}
