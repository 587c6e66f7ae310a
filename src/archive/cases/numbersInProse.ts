import type { Element } from 'hast';
import { h } from 'hastscript';
import type { BodyNode, BodyTree, ComponentNode } from '../../mdx/bodyTree.ts';
import { caseCharts, isOurs } from '../../charts/caseCharts.ts';
import { chartFigure, chartId, FIGURES_PAGE } from '../../charts/chartFigure.ts';
import { isChartName } from '../../model/chartNames.ts';
import type { Archive } from '../archive.ts';
import { printCalendarDay } from '../printDate.ts';
import type { CaseFile } from './caseFile.ts';
import { caseShelf } from './caseShelf.ts';
import { presentStages } from './presentStages.ts';
import { printRange } from './printMoney.ts';
import { caseSentence } from './standingSentence.ts';
import { sumsByStage } from './sums.ts';
import { newsroomToday } from './today.ts';

type Attributes = Record<string, string>;

/**
 * A body with the numbers that it takes from the cases: in place of `<CaseStatus>`, `<CaseCount>` and
 * `<Sum>` stand their words at the time of the build, with its day, and lead to what was counted;
 * a `<Chart>` gets its drawing and its table. Pages, feeds and the search get the same.
 */
export function withNumbers(tree: BodyTree, archive: Archive): BodyTree {
  const drawn = new Set<string>();
  return { ...tree, nodes: tree.nodes.map((node) => filled(node, archive, drawn)) };
}

/** @param drawn charts that stand further up: each is drawn once in a text */
function filled(node: BodyNode, archive: Archive, drawn: Set<string>): BodyNode {
  if (node.type === 'text') return node;
  if (node.type === 'component' && node.name === 'Chart') return charted(node, archive, drawn);
  const number = node.type === 'component' ? numberOf(node, archive) : null;
  if (number) return number;
  if (node.children.length === 0) return node;
  return { ...node, children: node.children.map((child) => filled(child, archive, drawn)) };
}

/** A chart with its figure between its tags, and the way to all; without numbers, or drawn before, only the way. */
function charted(node: ComponentNode, archive: Archive, drawn: Set<string>): ComponentNode {
  const { name = '' } = node.attributes;
  const chart = isChartName(name) && !drawn.has(name) ? caseCharts(archive).get(name) : undefined;
  drawn.add(name);
  const asOf = chart && isOurs(chart.name) ? printCalendarDay(newsroomToday(archive.site.timeZone)) : undefined;
  const words = 'All charts of the cases';
  const href = chart ? `${FIGURES_PAGE}#${chartId(chart.name)}` : FIGURES_PAGE;
  return {
    ...node,
    children: [
      ...(chart ? [asBody(chartFigure(chart, chartId(chart.name), asOf))] : []),
      asBody(h('p', h('a', { href }, words))),
    ],
  };
}

/** What was made by hand has no comments, the one node of an element that a body has not. */
const asBody = (element: Element): BodyNode => element as BodyNode;

function numberOf({ name, attributes }: ComponentNode, archive: Archive): BodyNode | null {
  const asOf = ` (as of ${printCalendarDay(newsroomToday(archive.site.timeZone))})`;
  const link = (href: string, words: string): BodyNode => ({
    type: 'element',
    tagName: 'a',
    properties: { href },
    children: [{ type: 'text', value: words + asOf }],
  });
  switch (name) {
    case 'CaseStatus': {
      const one = caseShelf(archive).bySlug.get(attributes.case ?? '');
      return one ? link(one.address, caseSentence(one.data).replace(/\.$/, '')) : null;
    }
    case 'CaseCount': {
      const { length } = counted(archive, attributes);
      return link(addressOf(attributes), `${length === 0 ? 'no' : length} ${length === 1 ? 'case' : 'cases'}`);
    }
    case 'Sum': {
      const sum = sumsByStage(counted(archive, attributes)).find(({ stage }) => stage === attributes.stage);
      return link(addressOf(attributes), sum && sum.counted > 0 ? printRange(sum) : 'no sum in dollars');
    }
    default:
      return null;
  }
}

/** The cases that a component asks for, as the tracker would find them. */
function counted(archive: Archive, { about, agency, country, now }: Attributes): CaseFile[] {
  return archive.cases.filter(
    (one) =>
      (!about || one.data.kind === about) &&
      (!agency || one.agencies.some(({ organisation }) => organisation.slug === agency)) &&
      (!country || one.countries.some(({ data }) => data.code === country)) &&
      (!now || presentStages(one).some((stage) => stage === now)),
  );
}

/** The tracker with the same filters. */
function addressOf({ about, agency, country, now }: Attributes): string {
  const query = new URLSearchParams(
    Object.entries({ about, agency, country: country?.toLowerCase(), now }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    ),
  ).toString();
  return `/cases/${query && `?${query}`}`;
}
