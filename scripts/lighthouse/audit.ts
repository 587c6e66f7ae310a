import lighthouse from 'lighthouse';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LOST_RECORDS = 3;
export type Category = (typeof CATEGORIES)[number];

/** What Lighthouse says about a page in one look. */
export interface Audit {
  /** 0 to 100. */
  scores: Partial<Record<Category, number>>;
  /** When the largest thing stood there on the simulated telephone, in milliseconds. */
  largestPaint: number;
  /** How long the page kept the processor busy before it could answer, in milliseconds. */
  blocked: number;
  /** Layout shift; 0 is none. */
  shift: number;
  /** Bytes over the wire. */
  bytes: number;
  /** How quick the machine was at that moment: Lighthouse’s benchmark index. */
  machine: number;
  /** What costs points, in Lighthouse’s words. */
  lost: string[];
}

/**
 * Looks at one page as on a mid-range telephone with slow 4G and a processor four times slower (Lighthouse’s
 * own defaults for mobile).
 * @param port where the browser takes orders
 */
export async function audit(url: string, port: number, categories: readonly Category[]): Promise<Audit> {
  const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'error', output: 'json' });
  if (!result) throw new Error(`Lighthouse says nothing about ${url}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const number = (id: string) => lhr.audits[id]?.numericValue ?? Number.NaN;
  const found = categories.flatMap((id) => lhr.categories[id] ?? []);
  return {
    scores: Object.fromEntries(found.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
    largestPaint: number('largest-contentful-paint'),
    blocked: number('total-blocking-time'),
    shift: number('cumulative-layout-shift'),
    bytes: number('total-byte-weight'),
    machine: lhr.environment.benchmarkIndex,
    lost: found.flatMap(({ auditRefs }) =>
      auditRefs
        .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.995)
        .map(
          ({ id }) =>
            `${lhr.audits[id]?.title ?? id}${lhr.audits[id]?.displayValue ? ` (${lhr.audits[id].displayValue})` : ''}`,
        ),
    ),
  };
}

/** The look in the middle of three, by the one score that differs between looks. When two are alike perfect, a third would change nothing. */
export async function medianAudit(url: string, port: number, categories: readonly Category[]): Promise<Audit> {
  const look = () => auditAgain(url, port, categories, LOST_RECORDS);
  const audits = [await look(), await look()];
  if (!audits.every(isPerfect)) audits.push(await look());
  audits.sort((a, b) => (a.scores.performance ?? 0) - (b.scores.performance ?? 0));
  return audits[1]!;
}

/** On a busy machine the browser now and then loses the beginning of its own record. */
async function auditAgain(url: string, port: number, categories: readonly Category[], times: number): Promise<Audit> {
  try {
    return await audit(url, port, categories);
  } catch (error) {
    if (times === 0) throw error;
    return auditAgain(url, port, categories, times - 1);
  }
}

export const isPerfect = ({ scores }: Audit) => Object.values(scores).every((score) => score === 100);
