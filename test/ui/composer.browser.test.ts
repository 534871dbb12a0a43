import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {clearSent} from '../../src/ui/composer.js';
import {SCENES, listen, stage} from './support.js';

describe('view: composer', () => {
  it('is there before a call, in it and after it, and keeps what was typed', async () => {
    const host = await stage();
    const {field} = host;
    expect([host.shows('composer'), field.disabled]).to.deep.equal([true, false]);
    host.draw({state: 'connecting'});
    expect([host.shows('composer'), field.disabled]).to.deep.equal([true, true]);
    host.draw({state: 'listening'});
    field.value = 'half a thought';
    host.draw({state: 'ended'});
    expect([host.shows('composer'), field.disabled]).to.deep.equal([true, false]);
    host.draw({state: 'listening'});
    expect(host.field.value).to.equal('half a thought');
  });

  it('is not there where typing can lead nowhere', async () => {
    for (const [name, shown] of [['consent', false], ['unsupported', false], ['fatal', false], ['failed', true], ['voiceless', true]] as const) {
      const host = await stage(SCENES[name]);
      expect(host.shows('composer'), name).to.equal(shown);
    }
    expect((await stage({showTextInput: false})).root.querySelector('[part=composer]')).to.equal(null);
  });

  it('sends before a call too; what was sent stays until the call has taken it', async () => {
    const host = await stage();
    host.field.focus();
    await sendKeys({type: 'hello'});
    await sendKeys({press: 'Enter'});
    host.draw({state: 'connecting', microphone: false});
    await sendKeys({press: 'Enter'});
    expect(host.sent).to.deep.equal([{type: 'text', text: 'hello'}]);
    expect([host.field.value, host.root.activeElement]).to.deep.equal(['hello', host.field]);
    clearSent(host.root, 'hello');
    expect(host.field.value).to.equal('');
  });

  it('leaves alone what has become another message', async () => {
    const host = await stage();
    host.field.value = 'hello again';
    clearSent(host.root, 'hello');
    expect(host.field.value).to.equal('hello again');
  });

  it('sends on Enter, breaks the line on Shift+Enter', async () => {
    const host = await stage({state: 'listening'});
    const field = host.field;
    field.focus();
    await sendKeys({type: 'one'});
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Enter'});
    await sendKeys({up: 'Shift'});
    await sendKeys({type: 'two'});
    await sendKeys({press: 'Enter'});
    expect(host.sent).to.deep.equal([{type: 'text', text: 'one\ntwo'}]);
    expect(field.value).to.equal('');
  });

  it('sends by its button and gives the focus back', async () => {
    const host = await stage({state: 'listening'});
    const field = host.field;
    field.value = '  hello ';
    host.at('send-button').click();
    host.at('send-button').click();
    expect(host.sent).to.deep.equal([{type: 'text', text: 'hello'}]);
    expect(host.root.activeElement).to.equal(field);
  });

  it('sends nothing of spaces', async () => {
    const host = await stage({state: 'listening'});
    host.field.value = ' \n ';
    host.at('send-button').click();
    expect(host.sent).to.deep.equal([]);
  });

  it('leaves the Enter of an input method alone', async () => {
    const host = await stage({state: 'listening'});
    const field = host.field;
    field.value = 'にほん';
    for (const init of [{isComposing: true}, {keyCode: 229}]) {
      field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true, cancelable: true, ...init}));
    }
    expect(host.sent).to.deep.equal([]);
  });
});

describe('view: a picture', () => {
  const file = (name: string, type: string) => new File(['x'], name, {type});

  const paste = (target: Element, files: readonly File[], text = ''): boolean => {
    const clipboardData = new DataTransfer();
    for (const one of files) clipboardData.items.add(one);
    if (text) clipboardData.setData('text/plain', text);
    return target.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, composed: true, cancelable: true}));
  };

  it('is pasted into the field, where the model takes pictures', async () => {
    const host = await stage({state: 'listening', pictures: true});
    const picture = file('receipt.png', 'image/png');
    expect(paste(host.field, [file('a.txt', 'text/plain'), picture])).to.equal(false);
    expect(host.sent).to.deep.equal([{type: 'attach', picture}]);
  });

  it('is left alone beside words, and where the model takes none', async () => {
    const host = await stage({state: 'listening', pictures: true});
    expect(paste(host.field, [file('cells.png', 'image/png')], 'A1 B1')).to.equal(true);
    expect(paste(host.field, [file('a.txt', 'text/plain')])).to.equal(true);
    host.draw({pictures: false});
    expect(paste(host.field, [file('receipt.png', 'image/png')])).to.equal(true);
    expect([host.sent, host.shows('attach-button')]).to.deep.equal([[], false]);
  });

  it('is picked by a button, the same one again if they like', async () => {
    const host = await stage({state: 'listening', pictures: true});
    const input = host.root.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no input');
    let asked = 0;
    input.addEventListener('click', (event) => {
      event.preventDefault();
      asked++;
    });
    host.at('attach-button').click();
    const picture = file('receipt.png', 'image/png');
    for (let times = 0; times < 2; times++) {
      const {files} = (() => {
        const transfer = new DataTransfer();
        transfer.items.add(picture);
        return transfer;
      })();
      input.files = files;
      input.dispatchEvent(new Event('change'));
    }
    expect([asked, input.accept, input.value, host.sent.length]).to.deep.equal([1, 'image/*', '', 2]);
  });

  it('is named while it lies there, said once, and can be taken away', async () => {
    const host = await stage({state: 'listening', pictures: true});
    const region = host.root.querySelector('[part=attachment] [role=status]');
    if (!region) throw new Error('no region');
    const said = listen(region);
    const name = 'receipt\u202egnp.exe';
    host.draw({attachment: {name, status: 'preparing'}}).draw({elapsed: 1});
    said();
    host.draw({attachment: {name, status: 'ready'}}).draw({elapsed: 2});
    expect(said()).to.deep.equal(['\u2068receipt\\u202egnp.exe\u2069: preparing', '\u2068receipt\\u202egnp.exe\u2069']);
    host.at('detach-button').click();
    expect(host.sent).to.deep.equal([{type: 'detach'}]);
  });

  it('that cannot be used says so in words', async () => {
    const host = await stage(SCENES.refusing);
    expect(host.at('attachment').innerText).to.contain('That picture could not be used.');
  });

  it('may be all there is to send, once it is ready', async () => {
    const host = await stage({...SCENES.picturing, attachment: {name: 'a.png', status: 'preparing'}});
    host.field.value = 'What is this?';
    host.at('send-button').click();
    expect([host.sent, host.field.value]).to.deep.equal([[], 'What is this?']);
    host.draw({attachment: {name: 'a.png', status: 'ready'}});
    host.field.value = '';
    host.at('send-button').click();
    expect(host.sent).to.deep.equal([{type: 'text', text: ''}]);
  });

  it('has a word in the conversation', async () => {
    const host = await stage(SCENES.picturing);
    expect(host.at('message').textContent).to.equal('You: (picture)');
  });
});
