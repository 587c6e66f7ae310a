/** The one script that every page loads, after the page itself: small, because every page pays for it. */
import './openSearch.ts';
import './prefetch.ts';
import './keepOffline.ts';
import './storyButtons.ts';
