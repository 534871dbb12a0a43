import {readFileSync} from 'node:fs';
import ts from 'typescript';
import {fromRoot} from '../bundle/root.js';

/** A parsed source file of the project. */
export function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(fromRoot(file), 'utf8'), ts.ScriptTarget.ES2022, true);
}

/** The text of the doc comment on a node, on one line; tags are left out. */
export function docOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  if (!comment || !ts.isJSDoc(comment)) return '';
  return (ts.getTextOfJSDocComment(comment.comment) ?? '').replace(/\s+/g, ' ').trim();
}

/** The `@throws` of a node, on one line. */
export function throwsOf(node: ts.Node): string {
  const tags = ts.getJSDocTags(node).filter((tag) => tag.tagName.text === 'throws');
  return tags.map((tag) => (ts.getTextOfJSDocComment(tag.comment) ?? '').replace(/\s+/g, ' ').trim()).join(' ');
}

/** Every `@name subject - text` in the doc comments of a file. */
export function tagsOf(file: string, tag: string): {name: string; text: string}[] {
  const source = readFileSync(fromRoot(file), 'utf8');
  return [...source.matchAll(new RegExp(`@${tag} (\\S+) - (.+)`, 'g'))].map(([, name = '', text = '']) => ({name, text: text.trim()}));
}

/** The members of an object literal that a file exports under a name. */
export function entriesOf(file: string, constant: string): {key: string; doc: string; value: ts.Expression}[] {
  let found: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === constant) found = node.initializer;
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  while (found && (ts.isAsExpression(found) || ts.isSatisfiesExpression(found))) found = found.expression;
  if (!found || !ts.isObjectLiteralExpression(found)) throw new Error(`${file} exports no object named ${constant}`);
  return found.properties.filter(ts.isPropertyAssignment).map((property) => ({
    key: ts.isStringLiteral(property.name) || ts.isIdentifier(property.name) ? property.name.text : property.name.getText(),
    doc: docOf(property),
    value: property.initializer,
  }));
}

/** A class that a file declares. */
export function classesOf(file: string): ts.ClassDeclaration[] {
  return parse(file).statements.filter(ts.isClassDeclaration);
}
