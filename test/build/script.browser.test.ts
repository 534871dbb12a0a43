import {expect} from '@open-wc/testing';

const SRC = '/dist/realtime-voice.js';
const TAG = '<realtime-voice token-endpoint="/token"></realtime-voice>';
const COLLECT = `<script>
  var seen = [];
  var load = (url) => import(url);
  addEventListener('error', (event) => seen.push(event.message ?? 'a script could not be loaded'), true);
  document.addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective + ' ' + event.sample));
</script>`;

type Page = Window & {seen: string[]; load: (url: string) => Promise<object>; customElements: CustomElementRegistry};

/** A page of its own, under a policy of its own; the policy comes after the script that collects what goes wrong. */
async function open(body: string, policy = ''): Promise<Page> {
  const frame = document.createElement('iframe');
  const meta = policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>page</title>${COLLECT}${meta}</head><body>${body}</body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  return frame.contentWindow as Page;
}

/** The page ran clean, the tag is defined, and it drew something. */
async function works(page: Page): Promise<void> {
  expect(page.seen).to.deep.equal([]);
  expect(page.customElements.get('realtime-voice'), 'the tag').to.be.a('function');
  const element = page.document.querySelector('realtime-voice');
  if (element !== null && 'updateComplete' in element) await element.updateComplete;
  expect(element?.shadowRoot?.childElementCount, 'what it drew').to.be.greaterThan(0);
  expect(page.seen).to.deep.equal([]);
}

describe('the script', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  for (const kind of ['', 'async', 'defer', 'type="module"']) {
    it(`works before the markup as <script ${kind}>`, async () => works(await open(`<script ${kind} src="${SRC}"></script>${TAG}`)));
    it(`works after the markup as <script ${kind}>`, async () => works(await open(`${TAG}<script ${kind} src="${SRC}"></script>`)));
  }

  it('may be loaded twice, in two ways', async () => {
    await works(await open(`<script src="${SRC}"></script>${TAG}<script type="module" src="${SRC}?again"></script><script src="${SRC}?third"></script>`));
  });

  it('reads the same in a page of another charset', async () => {
    const page = await open(`<script charset="windows-1252" src="${SRC}"></script>${TAG}`);
    await works(page);
    expect(page.document.querySelector('realtime-voice')?.shadowRoot?.textContent).not.to.contain('â€');
  });

  const TYPES = "require-trusted-types-for 'script'; trusted-types realtime-voice";

  it('works where Trusted Types allow our name alone', async () => works(await open(`<script src="${SRC}"></script>${TAG}`, TYPES)));

  it('works under a strict policy', async () => {
    const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https://api.openai.com; media-src 'self' mediastream:; ${TYPES}`;
    await works(await open(`<script src="${SRC}"></script>${TAG}`, policy));
  });

  it('finds its tools under a strict policy: no address of a module is a Trusted Types sink', async () => {
    const page = await open('', `default-src 'none'; script-src 'self'; ${TYPES}`);
    expect(Object.keys(await page.load(new URL('/dist/tools.js', location.href).href))).to.deep.equal(['createToolRunner', 'requestHuman']);
    expect(page.seen).to.deep.equal([]);
  });

  it('a second copy does not throw where the policy may be created once', async () => {
    const page = await open(`<script src="${SRC}"></script>${TAG}<script src="${SRC}?again"></script>`, TYPES);
    expect(page.customElements.get('realtime-voice')).to.be.a('function');
    expect(page.seen.filter((line) => !line.startsWith('trusted-types'))).to.deep.equal([]);
  });

  it('still defines the tag where Trusted Types refuse every name', async () => {
    const page = await open(`<script src="${SRC}"></script>`, "require-trusted-types-for 'script'; trusted-types 'none'");
    expect(page.customElements.get('realtime-voice')).to.be.a('function');
  });
});
