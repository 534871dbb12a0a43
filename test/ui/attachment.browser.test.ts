import {expect} from '@open-wc/testing';
import {createAttachments, type Attachment} from '../../src/ui/attachment.js';
import {until} from '../support/far-side.js';

const picture = async (name: string, side: number): Promise<File> => {
  const canvas = Object.assign(document.createElement('canvas'), {width: side, height: side});
  canvas.getContext('2d')?.fillRect(0, 0, side / 2, side);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new Error('no picture');
  return new File([blob], name, {type: 'image/png'});
};

const rig = () => {
  const shown: (Attachment | null)[] = [];
  const attachments = createAttachments((attachment) => shown.push(attachment));
  const status = () => shown.at(-1)?.status ?? null;
  return {...attachments, shown, status};
};

describe('a picture that is to go with the next words', () => {
  it('is made ready while they are written, and taken once', async () => {
    const {attach, take, shown, status} = rig();
    await attach(await picture('a.png', 8));
    expect([status(), shown.map((one) => one?.status ?? null)]).to.deep.equal(['ready', [null, 'preparing', 'ready']]);
    expect(take()).to.match(/^data:image\/png;base64,/);
    expect([take(), status()]).to.deep.equal([null, null]);
  });

  it('is the last one that was picked', async () => {
    const {attach, shown, take} = rig();
    const [large, small] = [await picture('large.png', 3000), await picture('small.png', 8)];
    await Promise.all([attach(large), attach(small)]);
    expect(shown.filter((one) => one?.status === 'ready').map((one) => one?.name)).to.deep.equal(['small.png']);
    expect(take()).to.match(/^data:image/);
  });

  it('that was taken away while it was prepared does not come back', async () => {
    const {attach, detach, take, status} = rig();
    const attaching = attach(await picture('a.png', 2000));
    detach();
    await attaching;
    expect([take(), status()]).to.deep.equal([null, null]);
  });

  it('that is none says why', async () => {
    const {attach, take, status} = rig();
    void attach(new File(['no picture'], 'a.png', {type: 'image/png'}));
    await until(() => status() === 'media.image');
    expect(take()).to.equal(null);
  });
});
