import ts from 'typescript';
import {en} from '../../src/i18n/en.js';
import {VoiceError, type ErrorCode} from '../../src/errors.js';
import {explain} from '../../src/i18n/strings.js';
import {ATTRIBUTES, type AttributeName, type Option} from '../../src/options.js';
import {STATES} from '../../src/shapes.js';
import {classesOf, docOf, entriesOf, tagsOf, throwsOf} from './source.js';

const row = (...cells: string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
const table = (head: string[], rows: string[][]): string => [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const code = (text: string): string => `\`${text}\``;

const values = ({allowed, fallback}: Option): string => (fallback === null || fallback === false ? allowed : `${allowed}; ${code(String(fallback))}`);

/** The table of attributes, from `src/options.ts`. */
export function attributes(): string {
  const rows = entriesOf('src/options.ts', 'ATTRIBUTES').map(({key, doc}) => [code(key), values(ATTRIBUTES[key as AttributeName]), doc]);
  return table(['Attribute', 'Values; default', 'Meaning'], rows);
}

const isPublic = (member: ts.ClassElement): boolean =>
  !(member.name && ts.isPrivateIdentifier(member.name)) &&
  !(ts.canHaveModifiers(member) && ts.getModifiers(member)?.some(({kind}) => kind === ts.SyntaxKind.OverrideKeyword || kind === ts.SyntaxKind.ProtectedKeyword));

const isStatic = (member: ts.ClassElement): boolean =>
  ts.canHaveModifiers(member) && (ts.getModifiers(member)?.some(({kind}) => kind === ts.SyntaxKind.StaticKeyword) ?? false);

function parameterText({name, initializer, questionToken}: ts.ParameterDeclaration): string {
  const text = ts.isObjectBindingPattern(name) ? `{${name.elements.map((element) => element.name.getText()).join(', ')}}` : name.getText();
  return initializer || questionToken ? `${text}?` : text;
}

/** Properties that no attribute sets, then methods and read-only properties: what has a doc comment, in the order of the source. */
export function members(): string {
  const declared = ['configured-element', 'element', 'element/call-element', 'element/floating-element'].flatMap((name) => classesOf(`src/${name}.ts`));
  const rows: string[][] = [];
  for (const member of declared.flatMap(({members}) => [...members])) {
    if (!isPublic(member) || !member.name || docOf(member) === '') continue;
    const prefix = isStatic(member) ? 'RealtimeVoiceElement.' : '';
    const meaning = [docOf(member), throwsOf(member) && `Throws ${throwsOf(member)}`].filter(Boolean).join(' ');
    if (ts.isMethodDeclaration(member)) {
      const parameters = member.parameters.map(parameterText).join(', ');
      rows.push([code(`${prefix}${member.name.getText()}(${parameters})`), meaning]);
    }
    if (ts.isGetAccessor(member) || ts.isPropertyDeclaration(member)) rows.push([code(prefix + member.name.getText()), meaning]);
  }
  return table(['Member', 'Meaning'], rows);
}

const fieldsOf = (declared: ts.ClassDeclaration): string[] => {
  const names = declared.members.flatMap((member) => {
    if ((ts.isPropertyDeclaration(member) || ts.isGetAccessor(member)) && member.name) return [member.name.getText()];
    if (ts.isMethodDeclaration(member)) return [`${member.name.getText()}()`];
    if (!ts.isConstructorDeclaration(member)) return [];
    return member.parameters.filter((parameter) => ts.isParameterPropertyDeclaration(parameter, member)).map((parameter) => parameter.name.getText());
  });
  return names.filter((name) => !name.startsWith('#'));
};

/** The events and their fields, from the classes whose doc comments begin with the event's name. */
export function events(): string {
  const rows = ['state-change-event', 'events', 'device-events', 'failure-events', 'panel-events', 'tool-events', 'analytics-event'].flatMap((name) => classesOf(`src/${name}.ts`)).flatMap((declared) => {
    const [, name, meaning = ''] = /^`(rv-[a-z-]+)`: (.*)$/.exec(docOf(declared)) ?? [];
    return name === undefined ? [] : [[code(name), fieldsOf(declared).map(code).join(' '), meaning.charAt(0).toUpperCase() + meaning.slice(1)]];
  });
  return table(['Event', 'Fields', 'When'], rows);
}

export const states = (): string => STATES.map((state) => code(state)).join(' · ');

const tagged = (file: string, tag: string, head: string): string =>
  table([head, 'What it is'], tagsOf(file, tag).map(({name, text}) => [code(name), text]));

/** Parts, slots and custom properties, from the tags in `src/ui`. */
export const parts = (): string => tagged('src/ui/styles.ts', 'csspart', 'Part');
export const slots = (): string => tagged('src/ui/view.ts', 'slot', 'Slot');
export const customProperties = (): string => tagged('src/ui/styles.ts', 'cssprop', 'Custom property');

/** `docs/errors.md`, from `src/errors.ts` and the English strings. */
export function errors(): string {
  const sections = entriesOf('src/errors.ts', 'ERROR_CODES').map(({key, value}) => {
    const name = key as ErrorCode;
    const {retry} = new VoiceError(name);
    const says = [explain(en, name), en.nextSteps[name]].filter(Boolean).join(' ');
    const meaning = ts.isStringLiteralLike(value) ? value.text : '';
    return `<a id="${name.replace(/[._]/g, '-')}"></a>\n\n### ${code(name)}\n\n${meaning}\n\nThe visitor reads: “${says}” · retry: ${code(retry)}`;
  });
  return sections.join('\n\n');
}
