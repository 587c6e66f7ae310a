import type { CaseRow } from '../../../archive/cases/caseRow.ts';
import { caseList, caseTable } from '../../../feeds/caseTable.ts';

/** The links to the downloads give exactly the rows that are shown, in their order. */
export function downloadView(
  links: NodeListOf<HTMLAnchorElement>,
  view: () => { rows: CaseRow[]; asOf: string },
): void {
  for (const link of links)
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const { rows, asOf } = view();
      const isTable = link.pathname.endsWith('.csv');
      const text = isTable ? caseTable(rows, location.origin) : caseList(rows, { asOf, page: location.href });
      const type = isTable ? 'text/csv;charset=utf-8' : 'application/json';
      const address = URL.createObjectURL(new Blob([text], { type }));
      const hidden = Object.assign(document.createElement('a'), {
        href: address,
        download: isTable ? 'cases.csv' : 'cases.json',
      });
      hidden.click();
      // The browser has begun to read it by then.
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    });
}
