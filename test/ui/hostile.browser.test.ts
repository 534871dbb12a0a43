// Whatever is said, it is text (reliability.md S1 to S3, S5, B6).
import {expect} from '@open-wc/testing';
import type {Turn} from '../../src/shapes.js';
import {stage, turn, type ViewStage} from './support.js';

const MARKUP = [
  '<img src=x onerror="window.pwned=1">', '<script>window.pwned=1</script>', '<svg onload=window.pwned=1>', '<svg><script>window.pwned=1</script></svg>', '"><img src=x onerror=window.pwned=1>',
  "'><script>window.pwned=1</script>", '<iframe srcdoc="<script>parent.pwned=1</script>">', '<object data="data:text/html,x">', '<embed src="//evil.example">', '<link rel=stylesheet href=//evil.example/x.css>',
  '<style>@import "//evil.example/x.css"</style>', '<base href="//evil.example/">', '<meta http-equiv=refresh content="0;url=//evil.example">', '<math><mtext><table><mglyph><style><img src=x onerror=window.pwned=1>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.pwned=1>', '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>">', '<template><img src=x onerror=window.pwned=1></template>',
  '<!--><img src=x onerror=window.pwned=1>-->', '<![CDATA[<img src=x onerror=window.pwned=1>]]>', '<a href="javascript:window.pwned=1">x</a>', '<details open ontoggle=window.pwned=1>', '<video><source onerror=window.pwned=1>',
  '<input autofocus onfocus=window.pwned=1>', '<marquee onstart=window.pwned=1>', '<xss style="animation:x" onanimationstart=window.pwned=1>', '<slot name=header></slot>', '<realtime-voice></realtime-voice>',
  '&lt;img src=x onerror=window.pwned=1&gt;', '&#60;img src=x&#62;', '\u003cimg src=x\u003e', '${window.pwned=1}', '{{constructor.constructor("window.pwned=1")()}}', '?lit$123$', '<?lit$123$?>', '<!--?lit$123$-->', '</div></section>',
  '[x](javascript:window.pwned=1)', '![x](https://evil.example/pixel.png)', '[x]: https://evil.example/', '<https://evil.example/>', '//evil.example/x.png', 'https://evil.example/?q=secret', 'url(//evil.example/x.png)',
  '\u0000<img src=x onerror=window.pwned=1>', '<\u0000img src=x>', '<img\u2028src=x>', 'javascript\u200b:window.pwned=1', '\u202e<img src=x>\u202c', '<a\u3000href=//evil.example>', '\ud83d<b>', 'x'.repeat(70_000),
];

const html = (host: ViewStage): number => host.root.querySelectorAll('*').length;

const requests = (): string[] => performance.getEntriesByType('resource').map(({name}) => name);

/** The same text in each place where a stranger's words are to be seen. */
const everywhere = (text: string): Partial<Parameters<ViewStage['draw']>[0]> => ({
  state: 'listening',
  blocked: true,
  pictures: true,
  linkHosts: ['example.com'],
  turns: [
    turn({role: 'user', text}),
    turn({text, interrupted: true, heard: 3}),
    turn({id: text, text, segments: [{speaker: text, text}]}),
    turn({text, final: false}),
    turn({text}),
  ],
  tools: [{id: text, name: text, status: 'done', after: null}],
  approvals: [{id: text, name: text, arguments: text}],
  attachment: {name: text, status: 'preparing'},
  agentName: text,
  label: text,
});

describe('view: hostile words', () => {
  it('are text in every place: no element more than of harmless ones, no request, no script', async () => {
    const host = await stage(everywhere('harmless'));
    const elements = html(host);
    const before = requests();
    for (const text of MARKUP) {
      host.draw(everywhere(text));
      expect(html(host), text).to.equal(elements);
    }
    // What a browser would fetch or run, it fetches and runs later.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(requests().slice(before.length).filter((name) => name.includes('evil') || name.endsWith('/x'))).to.deep.equal([]);
    expect(Reflect.get(window, 'pwned')).to.equal(undefined);
  });

  it('are text while they grow, too', async () => {
    const host = await stage({state: 'listening', turns: [turn({id: 'a', text: 'x', final: false})]});
    const elements = html(host);
    const evil = MARKUP.slice(0, 8).join('');
    for (let end = 1; end <= evil.length; end++) host.draw({turns: [turn({id: 'a', text: evil.slice(0, end), final: false})]});
    expect(html(host)).to.equal(elements);
  });

  const lines = (turns: readonly Turn[]) => async () => {
    const host = await stage({state: 'listening', turns});
    return [...host.root.querySelectorAll<HTMLElement>('.message')];
  };

  it('turn around no words but their own', async () => {
    const neighbours = ['What is 12 - 3?', 'It is 9.'];
    const place = (words: Element | null | undefined): number[] => {
      const node = document.createTreeWalker(words ?? document.body, NodeFilter.SHOW_TEXT).nextNode();
      return Array.from({length: node?.textContent?.length ?? 0}, (_, at) => {
        const range = new Range();
        range.setStart(node as Node, at);
        range.setEnd(node as Node, at + 1);
        return Math.round(range.getBoundingClientRect().left);
      });
    };
    const around = async (evil: string) => {
      const [first, , last] = await lines([turn({text: neighbours[0] ?? ''}), turn({text: evil, interrupted: true, heard: 5}), turn({text: neighbours[1] ?? ''})])();
      return [place(first?.querySelector('.words')), place(last?.querySelector('.words'))];
    };
    const calm = await around('calm words here');
    for (const evil of ['\u202e\u202e\u202eevil words', '\u2067\u2067 evil words', '\u202b evil words', '\u2066\u2066\u2066 evil', 'مرحبا \u202e evil']) expect(await around(evil)).to.deep.equal(calm);
  });

  it('make no towers, and hide no words', async () => {
    const [calm, tower, tags] = await lines([turn({text: 'Zalgo'}), turn({text: `Z${'\u0301'.repeat(5000)}algo`}), turn({text: `Hi${'\u{e0041}'.repeat(100)}\u0000\u001b\u0085!`})])();
    expect(tower?.getBoundingClientRect().height).to.equal(calm?.getBoundingClientRect().height);
    expect(tags?.textContent).to.equal('Ada: Hi!');
  });

  it('become links only on the hosts of the site, and only when they are complete', async () => {
    const text = 'See https://example.com/a and https://evil.example/b.';
    const host = await stage({state: 'listening', linkHosts: ['example.com'], turns: [turn({text, final: false})]});
    expect(host.root.querySelectorAll('.log a').length).to.equal(0);
    host.draw({turns: [turn({text})]});
    const [link, ...more] = [...host.root.querySelectorAll<HTMLAnchorElement>('.log a')];
    expect(more).to.deep.equal([]);
    expect([link?.href, link?.textContent, link?.rel, link?.target, link?.referrerPolicy, link?.dir, link?.part.value]).to.deep.equal([
      'https://example.com/a', 'https://example.com/a', 'noopener noreferrer nofollow ugc', '_blank', 'no-referrer', 'ltr', 'link',
    ]);
    expect(host.at('message-text').textContent).to.equal(text);
    host.draw({linkHosts: [], turns: [turn({text})]});
    expect(host.root.querySelectorAll('.log a').length).to.equal(0);
  });
});
