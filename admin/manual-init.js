// Read by Decap's bundle when it loads: `boot.ts` starts it.
window.CMS_MANUAL_INIT = true;
