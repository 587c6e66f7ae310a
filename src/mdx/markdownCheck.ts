import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { PICTURE } from '../model/patterns.ts';
import { printable } from './characters.ts';
import { headingProblem } from './headingCheck.ts';
import { LIMITS } from './limits.ts';
import { linkProblem } from './linkAddress.ts';

/** What is wrong with a part of a text; the place is where the part starts. */
export interface Complaint {
  rule: string;
  message: string;
}

const MARKDOWN = new Set<string>(
  (
    'root paragraph text emphasis strong delete inlineCode code break thematicBreak heading list listItem blockquote link ' +
    'linkReference definition image footnoteReference footnoteDefinition table tableRow tableCell'
  ).split(' '),
);
const COMMENT = /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/;
const picture = new RegExp(PICTURE);

/** Checks one part of a text that is no component and no HTML: Markdown, or a comment. Code is refused. */
export function checkMarkdown(node: Nodes, parents: Nodes[]): Complaint[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return COMMENT.test(node.value)
        ? []
        : complain('code', `“{${printable(node.value).slice(0, 30)}}” is program code. To show a brace write \\{.`);
    case 'mdxjsEsm':
      return complain(
        'code',
        'A paragraph that starts with “import” or “export” is program code. If it is text, start it with another word.',
      );
    case 'link':
    case 'definition':
      return [...linkComplaints(node.url), ...titleComplaints(node.title)];
    case 'image':
      return [...pictureComplaints(node.url, node.alt), ...titleComplaints(node.title)];
    case 'heading': {
      const problem = headingProblem(node, parents);
      return problem ? complain('heading', problem) : [];
    }
    case 'code':
      return [
        ...(node.lang && !/^[\w+#-]{1,20}$/.test(node.lang)
          ? complain('code-language', 'This is not the name of a programming language.')
          : []),
        ...(node.meta ? complain('code-language', 'Only the name of the language may stand behind ```.') : []),
      ];
    case 'table':
      return node.children[0]?.children.some((cell) => toString(cell).trim() === '')
        ? complain('table', 'Every column of a table needs a heading: a word in each cell of its first row.')
        : [];
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? complain('markdown', 'Boxes to tick cannot be used in a story. Remove the “[ ]”.')
        : [];
    default:
      return MARKDOWN.has(node.type)
        ? []
        : complain(node.type === 'html' ? 'html' : 'markdown', `This cannot be used in a story (${node.type}).`);
  }
}

/** The texts of one part that the parser has read: references such as `&amp;` in them are characters now. */
export function readTexts(node: Nodes): string[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'link':
    case 'definition':
      return [node.title ?? ''];
    case 'image':
      return [node.alt ?? '', node.title ?? ''];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? value : []));
    default:
      return [];
  }
}

/** Whether an address of a picture can be the name of one beside the text. */
export const isPictureName = (name: string) => picture.test(name);

const complain = (rule: string, message: string): Complaint[] => [{ rule, message }];

function linkComplaints(address: string): Complaint[] {
  const problem = linkProblem(address);
  return problem ? complain('link', `Link “${printable(address).slice(0, 60)}”: ${problem}`) : [];
}

function titleComplaints(title: string | null | undefined): Complaint[] {
  return title && title.length > LIMITS.title
    ? complain('link', `The words in quotes behind an address have at most ${LIMITS.title} characters.`)
    : [];
}

function pictureComplaints(address: string, alt: string | null | undefined): Complaint[] {
  const name = printable(address).slice(0, 60);
  const complaints: Complaint[] = [];
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address))
    complaints.push(
      ...complain('picture', `Picture “${name}”: pictures of other sites are not shown. Upload the picture.`),
    );
  else if (!isPictureName(address))
    complaints.push(
      ...complain(
        'picture',
        `Picture “${name}”: write the name of a picture that lies beside this text, such as chart.png.`,
      ),
    );
  if (!alt?.trim()) complaints.push(...complain('alt', 'This picture has no description (the words between [ and ]).'));
  return complaints;
}
