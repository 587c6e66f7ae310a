/** How many of the next sessions the finder shows. Who wants more looks at the calendar. */
export const MOST_SESSIONS = 20;
