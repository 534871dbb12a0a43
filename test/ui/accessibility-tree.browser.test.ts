import {expect} from '@open-wc/testing';
import {a11ySnapshot, getSnapshotConfig, getSnapshots, saveSnapshot} from '@web/test-runner-commands';
import type {ViewModel} from '../../src/ui/model.js';
import {SCENES, stage} from './support.js';

/** What puppeteer tells of a node of Chromium's tree. */
interface Node extends Readonly<Record<string, unknown>> {
  readonly role: string;
  readonly name?: string;
  readonly description?: string;
  readonly pressed?: boolean;
  readonly children?: readonly Node[];
}

/** What a screen reader says beside role and name, where it is so. */
const TOLD = ['value', 'valuetext', 'level', 'disabled', 'expanded', 'checked', 'required', 'haspopup', 'focused'];

/** Quoted as it stands, on one line: the file of the snapshots knows no backslash. */
const quoted = (text = ''): string => text && `"${text.replaceAll(/\s+/g, ' ')}"`;

function line({role, name, description, pressed, ...rest}: Node): string {
  const told = TOLD.filter((key) => rest[key]).map((key) => (rest[key] === true ? key : `${key}=${String(rest[key])}`));
  // A tooltip that repeats the name is not said twice.
  const more = description === name ? '' : quoted(description);
  return [role, quoted(name), more && `(${more})`, pressed !== undefined && `pressed=${pressed}`, ...told].filter(Boolean).join(' ');
}

function lines(node: Node, depth = 0): string[] {
  const {role, name, children = []} = node;
  // What has no role and no name is not there for them.
  const own = role === 'generic' && !name ? [] : ['  '.repeat(depth) + line(node)];
  return [...own, ...children.flatMap((child) => lines(child, depth + own.length))];
}

let serial = 0;

async function treeOf(model: Partial<ViewModel>): Promise<string> {
  const host = await stage(model);
  host.id = `stage-${serial++}`;
  // The command is typed as if it told nothing.
  const root = (await (a11ySnapshot({selector: `#${host.id}`}) as Promise<unknown>)) as Node | null;
  return root ? lines(root).join('\n') : '(nothing)';
}

const VARIANTS = {
  'in the page': {},
  'in the open panel': {variant: 'floating', open: true},
  'beside the closed panel': {variant: 'floating', open: false},
  'in one button': {variant: 'button', showTextInput: false},
} as const satisfies Record<string, Partial<ViewModel>>;

/**
 * What a screen reader finds in each view, kept as text. Made anew by
 * `npm run test:browser -- --files test/ui/accessibility-tree.browser.test.ts --update-snapshots`: read the difference as one who cannot see.
 */
describe('the accessibility tree', () => {
  for (const [where, variant] of Object.entries(VARIANTS)) {
    for (const [scene, model] of Object.entries(SCENES)) {
      const name = `${where}: ${scene}`;
      it(`${name} is as it was`, async () => {
        const tree = await treeOf({...model, ...variant});
        const {updateSnapshots} = await getSnapshotConfig();
        if (updateSnapshots) await saveSnapshot({name, content: tree});
        else expect(tree).to.equal((await getSnapshots())[name]);
      });
    }
  }
});
