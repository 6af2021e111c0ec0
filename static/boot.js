// Runs before the program: says what to do when the program cannot run at all, and works the buttons that stand outside
// of it. Plain script, so that a browser which knows neither modules nor WebAssembly still reads it.
(function () {
  'use strict';
  var body = document.body;
  function show(state) {
    if (body.getAttribute('data-state') !== 'running' && body.getAttribute('data-state') !== 'stopped') {
      body.setAttribute('data-state', state);
    }
  }
  if (typeof WebAssembly !== 'object' || !('noModule' in document.createElement('script'))) {
    show('unsupported');
  }
  // The loader waits for the program at the top of its module: when the file is missing, broken, or refused by the
  // browser, this is an error of the window in some browsers and a rejection in others. A script that does not arrive
  // is an error of its element. Whatever else goes wrong before the program runs is forgotten when it runs.
  window.addEventListener('unhandledrejection', function () { show('unsupported'); });
  window.addEventListener('error', function (event) {
    if (event.target === window || event.target.tagName === 'SCRIPT') { show('unsupported'); }
  }, true);
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-outside="reload"]');
    if (button) { location.reload(); }
  });
})();
