import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer } from 'node:tls';
import { RTCDtlsTransport } from 'werift';
import type { LocalProvider } from '../../../../demo/local-provider/index.js';

/** TLS before a provider: clients that insist on `wss:` talk to `origin`, and trust `certificate`. */
export interface TlsFront {
  /** `https://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly certificate: string;
  close(): Promise<void>;
}

/** Decrypts and passes on, byte by byte; the certificate is made for the occasion. */
export async function startTls(provider: LocalProvider): Promise<TlsFront> {
  const { certPem, privateKey } = await RTCDtlsTransport.SetupCertificate();
  const server = createServer({ cert: certPem, key: privateKey }, (socket) => {
    const upstream = connect(Number(new URL(provider.url).port), '127.0.0.1');
    socket.pipe(upstream).pipe(socket);
    for (const end of [socket, upstream]) {
      end.on('error', () => {
        socket.destroy();
        upstream.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `https://127.0.0.1:${port}`,
    certificate: certPem,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
