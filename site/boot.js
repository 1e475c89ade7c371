// What stands between the bare page and the program: it says when the program does not start, and gives what the browser
// keeps as a file. It runs in browsers that cannot run the program, so it is written as scripts were written long ago.
(function () {
  "use strict";

  var PREFIX = "mixwright/";
  var DATABASE = "mixwright";
  /** Milliseconds after which the page says that it is loading, and that it still is. */
  var SOON = 400;
  var SLOW = 15000;
  /** Milliseconds a storage may take to answer before the rescue goes on without it. */
  var PATIENCE = 4000;

  var WORDS = {
    ko: {
      fetch: "Mixwright를 불러오지 못했어요. 인터넷 연결을 확인하고 다시 불러와 주세요. 계속 이러면 사이트를 업데이트하는 중일 수 있으니 몇 분 뒤에 다시 열어 주세요.",
      old: "이 브라우저는 오래되어 Mixwright를 실행할 수 없어요. 최신 버전의 Chrome, Edge, Safari, Firefox에서 열어 주세요.",
      start: "Mixwright를 불러왔지만 시작하지 못했어요. 다시 불러와 주세요. 계속 이러면 다른 브라우저에서 열어 보세요. 보안 설정이나 확장 프로그램이 막고 있을 수 있어요.",
      coming: "플래너를 불러오는 중이에요.",
      slow: "아직 불러오는 중이에요. 연결이 느리면 조금 더 걸릴 수 있어요.",
      safe: "저장해 둔 계획은 이 브라우저에 그대로 있어요. 걱정되면 파일로도 받아 두세요.",
      again: "다시 불러오기",
      rescue: "저장된 내용을 파일로 받기",
      empty: "이 브라우저에 저장된 내용이 없거나, 브라우저가 읽기를 허용하지 않아요.",
    },
    "zh-Hans": {
      fetch: "未能加载 Mixwright。请检查网络连接后重新加载。如果仍然如此，网站可能正在更新，请过几分钟再打开。",
      old: "此浏览器版本过旧，无法运行 Mixwright。请使用最新版的 Chrome、Edge、Safari 或 Firefox 打开。",
      start: "Mixwright 已加载，但未能启动。请重新加载。如果仍然如此，请换一个浏览器：安全设置或扩展程序可能阻止了它。",
      coming: "正在加载规划工具。",
      slow: "仍在加载。网速较慢时需要多等一会儿。",
      safe: "已保存的方案仍在此浏览器中。如不放心，可另存为文件。",
      again: "重新加载",
      rescue: "将已保存的内容存为文件",
      empty: "此浏览器中没有已保存的内容，或浏览器不允许读取。",
    },
    en: {
      fetch: "Mixwright could not be loaded. Check the connection and load the page again. If that does not help, the site may be being updated; try again in a few minutes.",
      old: "This browser is too old to run Mixwright. Open the page in a current version of Chrome, Edge, Safari or Firefox.",
      start: "Mixwright was loaded but could not start. Load the page again. If that does not help, try another browser: a security setting or an extension may be in the way.",
      coming: "Loading the planner.",
      slow: "Still loading. On a slow connection this takes a little longer.",
      safe: "Your saved plans are still in this browser. To be on the safe side, keep a copy as a file.",
      again: "Load again",
      rescue: "Save what is kept here as a file",
      empty: "Nothing is kept in this browser, or the browser does not allow it to be read.",
    },
  };

  var started = false;
  var failed = false;

  /** The language the user chose, else the first of the browser's that the program speaks. */
  function language() {
    var tags = [];
    try {
      tags.push(localStorage.getItem(PREFIX + "lang") || "");
    } catch (denied) {
      // Then nothing was chosen here either.
    }
    tags = tags.concat(navigator.languages || [navigator.language || ""]);
    for (var i = 0; i < tags.length; i++) {
      if (/^ko\b/i.test(tags[i])) return "ko";
      if (/^zh\b/i.test(tags[i])) return "zh-Hans";
      if (/^en\b/i.test(tags[i])) return "en";
    }
    return "en";
  }

  /** The language the page is in; the storage is asked for it once. */
  function spoken() {
    var lang = document.documentElement.lang;
    return WORDS[lang] ? lang : "en";
  }

  function element(tag, className, text) {
    var made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function button(className, text, onclick) {
    var made = element("button", className, text);
    made.type = "button";
    made.addEventListener("click", onclick);
    return made;
  }

  /** A button that gives everything kept as a file; it says so where there is nothing. */
  function rescueButton(words) {
    return button("btn", words.rescue, function (event) {
      var pressed = event.currentTarget;
      collect(function (kept) {
        if (kept.empty) pressed.parentNode.insertBefore(element("p", "boot-empty", words.empty), pressed.nextSibling);
        else offer(kept.content);
      });
    });
  }

  /** Where the page says how things stand: the bare page, or the start page before the program runs. */
  function spot() {
    return document.querySelector("#app > .boot, #app .banners");
  }

  function remove(id) {
    var old = document.getElementById(id);
    if (old) old.parentNode.removeChild(old);
  }

  function coming() {
    if (!spot()) return;
    var line = element("p", "boot-coming", WORDS[spoken()].coming);
    line.id = "boot-coming";
    line.setAttribute("role", "status");
    spot().appendChild(line);
  }

  /** The block that says what is wrong; a later word takes the place of the earlier one. */
  function say(kind) {
    if (!spot()) return;
    var lang = spoken();
    var words = WORDS[lang];
    remove("boot-coming");
    remove("boot-word");
    var block = element("div", "boot-word", "");
    block.id = "boot-word";
    block.lang = lang;
    block.setAttribute("role", "alert");
    block.setAttribute("data-kind", kind);
    block.appendChild(element("p", "", words[kind]));
    block.appendChild(element("p", "", words.safe));
    var buttons = element("p", "boot-buttons", "");
    buttons.appendChild(button("btn btn-primary", words.again, again));
    buttons.appendChild(rescueButton(words));
    block.appendChild(buttons);
    spot().appendChild(block);
  }

  function fail(kind) {
    if (started || failed) return;
    failed = true;
    say(kind);
  }

  /** Loads the page anew, past a copy kept for offline use, which may be what does not start. */
  function again() {
    var reload = function () {
      location.reload();
    };
    if (!navigator.serviceWorker || !navigator.serviceWorker.controller || navigator.onLine === false) return reload();
    navigator.serviceWorker.getRegistration().then(function (registration) {
      return registration && registration.unregister();
    }).then(reload, reload);
  }

  /* ---- Rescue ---- */

  /** Calls `done` with all that is kept, whichever storage answers. */
  function collect(done) {
    var local = localItems();
    databaseRecords(function (database) {
      var content = { format: "mixwright-rescue", version: 1, saved_at: new Date().toISOString(), local: local, database: database };
      var rows = 0;
      for (var name in database) rows += database[name].length;
      done({ content: content, empty: Object.keys(local).length + rows === 0 });
    });
  }

  function localItems() {
    var items = {};
    try {
      for (var i = 0; i < localStorage.length; i++) {
        var name = localStorage.key(i);
        if (name.indexOf(PREFIX) === 0) items[name] = localStorage.getItem(name);
      }
    } catch (denied) {
      // The other storage may still answer.
    }
    return items;
  }

  /** Calls `done` once, with the records by the name of their store; with none where the database does not answer in time. */
  function databaseRecords(done) {
    var records = {};
    var over = false;
    var finish = function () {
      if (over) return;
      over = true;
      done(records);
    };
    setTimeout(finish, PATIENCE);
    try {
      if (!indexedDB.databases) return readDatabase(records, finish);
      indexedDB.databases().then(function (all) {
        var there = all.some(function (one) {
          return one.name === DATABASE;
        });
        if (there) readDatabase(records, finish);
        else finish();
      }).catch(finish);
    } catch (denied) {
      finish();
    }
  }

  function readDatabase(records, finish) {
    var opening = indexedDB.open(DATABASE);
    opening.onerror = opening.onblocked = finish;
    // It was not there: given up before it comes to be.
    opening.onupgradeneeded = function () {
      opening.transaction.abort();
    };
    opening.onsuccess = function () {
      var database = opening.result;
      var names = [].slice.call(database.objectStoreNames);
      if (names.length === 0) return finish();
      var reading = database.transaction(names, "readonly");
      reading.oncomplete = reading.onerror = reading.onabort = function () {
        database.close();
        finish();
      };
      names.forEach(function (name) {
        records[name] = [];
        reading.objectStore(name).openCursor().onsuccess = function (event) {
          var cursor = event.target.result;
          if (!cursor) return;
          records[name].push({ key: cursor.key, value: cursor.value });
          cursor["continue"]();
        };
      });
    };
  }

  /** Bytes as base64, so that no record of the database is lost in the text. */
  function plain(name, value) {
    if (value instanceof ArrayBuffer) value = new Uint8Array(value);
    if (!(value && value.buffer instanceof ArrayBuffer)) return value;
    var bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    var text = "";
    for (var i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i]);
    return { base64: btoa(text) };
  }

  function offer(content) {
    var file = new Blob([JSON.stringify(content, plain, 1)], { type: "application/json" });
    var link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "mixwright-rescue-" + content.saved_at.slice(0, 10) + ".json";
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 60000);
  }

  /* ---- What is listened to ---- */

  // A script of the page that does not come makes no sound but this; other scripts, of extensions, are not ours.
  window.addEventListener("error", function (event) {
    var target = event.target;
    if (target && target.tagName === "SCRIPT") fail("fetch");
    else if (event.filename && event.filename.indexOf(location.href.split(/[?#]/)[0].replace(/[^/]*$/, "")) === 0) fail("start");
  }, true);

  // The program is on screen.
  window.addEventListener("mixwright-started", function () {
    started = true;
  });

  var soon;
  var slow;
  function wait() {
    clearTimeout(soon);
    clearTimeout(slow);
    soon = setTimeout(function () {
      if (!started && !failed) coming();
    }, SOON);
    slow = setTimeout(function () {
      if (!started && !failed) say("slow");
    }, SLOW);
  }
  window.addEventListener("mixwright-wanted", wait);
  // The start page stands without the program, which nobody wants yet.
  window.addEventListener("mixwright-front", function () {
    clearTimeout(soon);
    clearTimeout(slow);
  });

  // Before the start, from the start script; after it, from a program that stopped, which has put its own word on the page.
  window.addEventListener("mixwright-failed", function (event) {
    if (!started) return fail(event.detail || "start");
    var place = document.getElementById("stopped");
    if (place) place.parentNode.insertBefore(rescueButton(WORDS[spoken()]), place.nextSibling);
  });

  /** Colours and language before the program knows them: nothing changes under the reader's eyes. */
  function dress() {
    var root = document.documentElement;
    root.lang = language();
    try {
      var theme = localStorage.getItem(PREFIX + "theme");
      if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
    } catch (denied) {
      // Then the system's colours hold.
    }
  }

  dress();
  if (!("noModule" in document.createElement("script")) || typeof WebAssembly !== "object") fail("old");
  wait();
})();
