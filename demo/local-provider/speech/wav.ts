/** A mono recording of 16-bit samples. */
export interface Recording {
  readonly rate: number;
  readonly pcm: Int16Array;
}

/**
 * Reads a WAV file.
 * @throws Error if it is not mono PCM of 16 bits
 */
export function readWav(bytes: Uint8Array): Recording {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (tag(0) !== 'RIFF' || tag(8) !== 'WAVE') throw new Error('Not a WAV file.');
  let rate = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    if (tag(at) === 'fmt ') {
      const mono16 = view.getUint16(at + 8, true) === 1 && view.getUint16(at + 10, true) === 1 && view.getUint16(at + 22, true) === 16;
      if (!mono16) throw new Error('Only mono PCM of 16 bits can be read.');
      rate = view.getUint32(at + 12, true);
    }
    if (tag(at) === 'data' && rate > 0) {
      const start = bytes.byteOffset + at + 8;
      const length = Math.min(size, bytes.length - at - 8) & ~1;
      return { rate, pcm: new Int16Array(bytes.buffer.slice(start, start + length)) };
    }
    at += 8 + size + (size % 2);
  }
  throw new Error('The WAV file has no samples.');
}

/** A WAV file of mono 16-bit PCM. */
export function writeWav({ rate, pcm }: Recording): Uint8Array {
  const file = Buffer.alloc(44 + pcm.length * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + pcm.length * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(pcm.length * 2, 40);
  pcm.forEach((sample, index) => file.writeInt16LE(sample, 44 + index * 2));
  return file;
}
