// Copyright: nobody. Licensed under nothing.

const fs = require("fs");

// Reads a whole file
// as text.
exports.readAll = function (path) {
  return fs.readFileSync(path, "utf8");
};

module.exports.join = (a, b) => a + "/" + b;

function Queue() {}
Queue.prototype.push = function (item) { this.items.push(item); };

const api = {
  start() { return true; },
  stop: function () { return false; },
};

class Timer {
  #left = 3;
  #tick() { this.#left--; }
  static from(ms) { return new Timer(ms); }
}

export default () => 1;
