// Read by Decap's bundle when it loads: `boot.ts` starts it.
window.CMS_MANUAL_INIT = true;

// Decap makes its Redux store through this function, which is meant for Redux's developer tools.
// So the newsroom's own parts of the editor see what the author writes: `editor/decapStore.ts`.
window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ = (enhance) => (createStore) => (reduce, state) => {
  const store = enhance(createStore)(
    (before, action) =>
      window.newsroomReducer ? window.newsroomReducer(reduce, before, action) : reduce(before, action),
    state,
  );
  window.decapStore = store;
  return store;
};
