import {expect} from '@open-wc/testing';
import {VoiceError} from '../src/errors.js';
import {downscale} from '../src/image.js';
import {rejection} from './support/answers.js';

type Paint = (context: CanvasRenderingContext2D) => void;

/** A picture as a file of its own. */
function picture(type: string, width: number, height: number, paint: Paint): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width, height});
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  paint(context);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), type, 1));
}

const fill = (color: string): Paint => (context) => {
  context.fillStyle = color;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
};

/** Nothing is harder to make small. */
const noise: Paint = (context) => {
  const {width, height} = context.canvas;
  const image = context.createImageData(width, height);
  for (let at = 0; at < image.data.length; at += 65_536) crypto.getRandomValues(image.data.subarray(at, at + 65_536));
  for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255;
  context.putImageData(image, 0, 0);
};

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const urlOf = async (type: string, blob: Blob) => `data:${type};base64,${btoa(String.fromCharCode(...(await bytesOf(blob))))}`;
const ascii = (text: string) => new TextEncoder().encode(text);
/** In one piece, as a file is: Firefox looks no further than the first to know what it is. */
const joined = async (type: string, ...parts: (Uint8Array<ArrayBuffer> | Blob)[]) => new Blob([await new Blob(parts).arrayBuffer()], {type});

async function seen(url: string): Promise<{width: number; height: number; at: (x: number, y: number) => number[]}> {
  const bitmap = await createImageBitmap(await (await fetch(url)).blob());
  const canvas = document.createElement('canvas');
  const {width, height} = Object.assign(canvas, {width: bitmap.width, height: bitmap.height});
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return {width, height, at: (x, y) => [...(context?.getImageData(x, y, 1, 1).data ?? [])]};
}

const near = (color: number[], wanted: number[]) => color.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) < 12);
const contents = (url: string) => atob(url.slice(url.indexOf(',') + 1));

/** APP1 of a camera: the orientation, and a GPS directory with the latitude's letter and the place in plain bytes. */
function exif(orientation: number): Uint8Array<ArrayBuffer> {
  const entry = (tag: number, type: number, count: number, ...value: number[]) => [tag >> 8, tag & 255, 0, type, 0, 0, 0, count, ...value];
  const tiff = [
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 2, ...entry(0x0112, 3, 1, 0, orientation, 0, 0), ...entry(0x8825, 4, 1, 0, 0, 0, 38), 0, 0, 0, 0],
    ...[0, 2, ...entry(0x0001, 2, 2, 0x4e, 0, 0, 0), ...entry(0x001b, 7, 9, 0, 0, 0, 68), 0, 0, 0, 0],
    ...ascii('GPS-PLACE'),
  ];
  return Uint8Array.from([0xff, 0xe1, 0, tiff.length + 8, ...ascii('Exif\0\0'), ...tiff]);
}

const withSegment = (jpeg: Blob, segment: Uint8Array<ArrayBuffer>) => joined('image/jpeg', jpeg.slice(0, 2), segment, jpeg.slice(2));

/** A chunk in front of the pixels. Nobody reads the checksum of one that may be left out. */
function withChunk(png: Blob, name: string, text: string): Promise<Blob> {
  const chunk = Uint8Array.from([0, 0, 0, text.length, ...ascii(name), ...ascii(text), 0, 0, 0, 0]);
  return joined('image/png', png.slice(0, 33), chunk, png.slice(33));
}

async function isRefused(blob: Blob, maxBytes = 100_000): Promise<void> {
  const error = await rejection(downscale(blob, maxBytes));
  expect(error).to.be.instanceOf(VoiceError);
  expect([(error as VoiceError).code, (error as VoiceError).retry]).to.deep.equal(['media.image', 'user']);
}

describe('image: what is small enough', () => {
  it('is sent as it is, a PNG and a JPEG', async () => {
    for (const type of ['image/png', 'image/jpeg']) {
      const blob = await picture(type, 40, 30, fill('teal'));
      expect(await downscale(blob, 100_000)).to.equal(await urlOf(type, blob));
    }
  });

  it('is named by what it is, whatever its file says', async () => {
    const blob = await picture('image/png', 8, 8, fill('teal'));
    expect(await downscale(blob.slice(0, blob.size, 'text/html'), 100_000)).to.equal(await urlOf('image/png', blob));
  });

  it('is made anew where it is of another kind', async () => {
    const url = await downscale(await picture('image/webp', 40, 30, fill('teal')), 100_000);
    expect(url).to.match(/^data:image\/jpeg;base64,/);
    const {width, height} = await seen(url);
    expect([width, height]).to.deep.equal([40, 30]);
  });

  it('may take exactly what there is room for', async () => {
    const blob = await picture('image/png', 40, 30, noise);
    const whole = await urlOf('image/png', blob);
    expect(await downscale(blob, whole.length)).to.equal(whole);
    expect((await downscale(blob, whole.length - 1)).length).to.be.lessThan(whole.length);
  });
});

describe('image: what is too large', () => {
  it('has no side over 1536 pixels, and keeps its shape', async () => {
    const {width, height} = await seen(await downscale(await picture('image/png', 3000, 1000, fill('teal')), 500_000));
    expect([width, height]).to.deep.equal([1536, 512]);
  });

  for (const limit of [190_000, 20_000, 3000]) {
    it(`fits into ${limit} characters, even noise`, async () => {
      const url = await downscale(await picture('image/png', 1800, 1400, noise), limit);
      expect(url).to.match(/^data:image\/jpeg;base64,/);
      expect(url.length).to.be.at.most(limit);
      expect(url.length, 'no smaller than it must').to.be.greaterThan(limit / 8);
    });
  }

  it('is drawn however thin it is', async () => {
    const {width, height} = await seen(await downscale(await picture('image/png', 4000, 1, fill('teal')), 50_000));
    expect([width, height]).to.deep.equal([1536, 1]);
  });

  it('is refused where nothing is small enough', async () => isRefused(await picture('image/png', 200, 200, noise), 200));
});

describe('image: what is seen', () => {
  it('stands on white where it is transparent', async () => {
    const blob = await picture('image/webp', 60, 60, (context) => context.fillRect(0, 0, 30, 60));
    const {at} = await seen(await downscale(blob, 100_000));
    expect(near(at(50, 30), [255, 255, 255, 255])).to.equal(true);
    expect(near(at(10, 30), [0, 0, 0, 255])).to.equal(true);
  });

  it('stands upright as the camera says', async () => {
    const lying = await picture('image/jpeg', 80, 40, (context) => {
      fill('red')(context);
      context.fillStyle = 'blue';
      context.fillRect(40, 0, 40, 40);
    });
    const {width, height, at} = await seen(await downscale(await withSegment(lying, exif(6)), 100_000));
    expect([width, height]).to.deep.equal([40, 80]);
    expect([near(at(20, 10), [255, 0, 0, 255]), near(at(20, 70), [0, 0, 255, 255])]).to.deep.equal([true, true]);
  });
});

describe('image: what a camera or an editor wrote into it', () => {
  it('stays here: where a JPEG was taken', async () => {
    const jpeg = await picture('image/jpeg', 40, 30, fill('teal'));
    const sent = contents(await downscale(await withSegment(jpeg, exif(1)), 100_000));
    expect([sent.includes('GPS-PLACE'), sent.includes('Exif')]).to.deep.equal([false, false]);
  });

  it('stays here: a second picture behind the first, with a place of its own', async () => {
    const jpeg = await picture('image/jpeg', 40, 30, fill('teal'));
    const sent = contents(await downscale(await joined('image/jpeg', jpeg, await withSegment(jpeg, exif(1))), 100_000));
    expect(sent.includes('GPS-PLACE')).to.equal(false);
  });

  it('stays here: captions and comments of a JPEG', async () => {
    const jpeg = await picture('image/jpeg', 40, 30, fill('teal'));
    for (const marker of [0xed, 0xfe]) {
      const sent = contents(await downscale(await withSegment(jpeg, Uint8Array.from([0xff, marker, 0, 8, ...ascii('SECRET')])), 100_000));
      expect(sent.includes('SECRET'), String(marker)).to.equal(false);
    }
  });

  for (const chunk of ['eXIf', 'tEXt', 'iTXt', 'zTXt']) {
    it(`stays here: ${chunk} of a PNG`, async () => {
      const png = await picture('image/png', 40, 30, fill('teal'));
      const url = await downscale(await withChunk(png, chunk, 'SECRET'), 100_000);
      expect(url).to.match(/^data:image\/jpeg;base64,/);
      expect(contents(url).includes('SECRET')).to.equal(false);
    });
  }

  it('stays here: whatever lies behind a PNG', async () => {
    const png = await picture('image/png', 40, 30, fill('teal'));
    expect(contents(await downscale(await joined('image/png', png, ascii('SECRET')), 100_000)).includes('SECRET')).to.equal(false);
  });
});

describe('image: what cannot be used', () => {
  it('is refused: nothing, text, an SVG, half a picture', async () => {
    const png = await bytesOf(await picture('image/png', 40, 30, noise));
    await isRefused(new Blob([], {type: 'image/png'}));
    await isRefused(new Blob(['not a picture'], {type: 'image/png'}));
    await isRefused(new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'], {type: 'image/svg+xml'}));
    await isRefused(new Blob([png.slice(0, 30)], {type: 'image/png'}));
  });

  it('is refused unread: more than 30 MB', async () => {
    const png = await picture('image/png', 40, 30, fill('teal'));
    await isRefused(new Blob([png, new Uint8Array(30 * 2 ** 20)], {type: 'image/png'}));
  });

  it('is refused for the reason of whoever gave up', async () => {
    const given = new AbortController();
    const reason = new Error('enough');
    const waiting = rejection(downscale(await picture('image/png', 1800, 1400, noise), 3000, given.signal));
    given.abort(reason);
    expect(await waiting).to.equal(reason);
  });
});

describe('image: what is left', () => {
  it('is no open bitmap, and nothing in the page', async () => {
    const made: ImageBitmap[] = [];
    const real = window.createImageBitmap;
    window.createImageBitmap = async (source: ImageBitmapSource) => {
      const bitmap = await real(source);
      made.push(bitmap);
      return bitmap;
    };
    const nodes = document.querySelectorAll('*').length;
    try {
      const blob = await picture('image/png', 200, 100, noise);
      await downscale(blob, 200_000);
      await downscale(blob, 5000);
      await isRefused(blob, 200);
    } finally {
      window.createImageBitmap = real;
    }
    expect(made.map(({width}) => width)).to.deep.equal([0, 0, 0]);
    expect(document.querySelectorAll('*').length).to.equal(nodes);
  });
});
