/** How many stories one page of a list shows. */
export const PAGE_SIZE = 20;
