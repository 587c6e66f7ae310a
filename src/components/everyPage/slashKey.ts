/** Where this browser keeps that `/` shall not open the search: `off`. The privacy page names it. */
export const SLASH_KEY = 'slash-key';
