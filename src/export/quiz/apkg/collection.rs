//! The collection: a data base of version 11, as Anki wrote it until 2.1.27 and reads it still.

use super::{FIELDS, NOTE_TYPE, Note, deck_name};
use crate::export::quiz::ids::anki;
use crate::export::quiz::{PaperQuiz, QuizExportError};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

/// The version of the tables.
const VERSION: i64 = 11;

const TABLES: &str = "
PRAGMA page_size = 4096;
BEGIN;
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL,
  scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL,
  ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
  dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL,
  sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL,
  ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL,
  queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL,
  reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
  odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL,
  ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL,
  time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
";

const FRONT: &str = "<div class=\"question\">{{Question}}</div>\n{{Picture}}\n\
                     <div class=\"choices\">{{Choices}}</div>";
const BACK: &str = "{{FrontSide}}\n<hr id=\"answer\">\n<div class=\"answer\">{{Answer}}</div>\n\
                    {{Answer picture}}\n<div class=\"explanation\">{{Explanation}}</div>\n\
                    <div class=\"source\">{{Source}}</div>";
const STYLE: &str = ".card{font-family:sans-serif;font-size:20px;line-height:1.4;text-align:center}\n\
                     .choices{display:inline-block;text-align:left}\n\
                     .answer{font-weight:bold}\n\
                     .source{font-size:14px;opacity:.75}\n\
                     img{max-width:100%}\n";

/// The data base as a file; `written` in seconds since 1970.
pub(super) fn of(
    quiz: &PaperQuiz,
    notes: &[Note],
    written: i64,
) -> Result<Vec<u8>, QuizExportError> {
    let mut connection = Connection::open_in_memory()?;
    connection.execute_batch(TABLES)?;
    let language = quiz.language.as_str();
    let note_type = anki("note type");
    let deck = anki(&format!("deck {} {language}", quiz.about.id));
    let milliseconds = written.saturating_mul(1000);
    connection.execute(
        "INSERT INTO col VALUES (1, ?1, ?2, ?2, ?3, 0, 0, 0, ?4, ?5, ?6, ?7, '{}')",
        params![
            written,
            milliseconds,
            VERSION,
            settings(deck, note_type).to_string(),
            note_types(note_type, deck).to_string(),
            decks(quiz, deck, written).to_string(),
            deck_settings().to_string(),
        ],
    )?;
    for note in notes {
        let id = anki(&note.guid);
        let tags = format!(" {} ", note.tags.join(" "));
        let sorted_by = note.fields.first().map_or("", String::as_str);
        connection.execute(
            "INSERT INTO notes VALUES (?1, ?2, ?3, ?4, -1, ?5, ?6, ?7, 0, 0, '')",
            params![
                id,
                note.guid,
                note_type,
                written,
                tags,
                note.fields.join("\u{1f}"),
                sorted_by
            ],
        )?;
        let card = anki(&format!("card {}", note.guid));
        let place = i64::try_from(note.number).unwrap_or_default();
        connection.execute(
            "INSERT INTO cards VALUES (?1, ?2, ?3, 0, ?4, -1, 0, 0, ?5, 0, 0, 0, 0, 0, 0, 0, 0, '')",
            params![card, id, deck, written, place],
        )?;
    }
    connection.execute_batch("COMMIT;")?;
    Ok(connection.serialize("main")?.to_vec())
}

fn settings(deck: i64, note_type: i64) -> Value {
    json!({
        "activeDecks": [deck], "addToCur": true, "collapseTime": 1200, "curDeck": deck,
        "curModel": note_type.to_string(), "dueCounts": true, "estTimes": true, "newBury": true,
        "newSpread": 0, "nextPos": 1, "sortBackwards": false, "sortType": "noteFld", "timeLim": 0,
    })
}

/// The type of note never changes, and so has a time that is always the same.
fn note_types(id: i64, deck: i64) -> Value {
    let fields: Vec<Value> = (FIELDS.iter().enumerate())
        .map(|(place, name)| {
            json!({
                "name": name, "ord": place, "sticky": false, "rtl": false, "font": "Arial",
                "size": 20, "media": [],
            })
        })
        .collect();
    json!({ id.to_string(): {
        "id": id, "name": NOTE_TYPE, "type": 0, "mod": 1_700_000_000, "usn": -1, "sortf": 0,
        "did": deck, "flds": fields, "css": STYLE, "latexPre": "", "latexPost": "",
        "latexsvg": false, "req": [[0, "any", [1, 2, 3]]], "tags": [], "vers": [],
        "tmpls": [{
            "name": "Card", "ord": 0, "qfmt": FRONT, "afmt": BACK, "did": null, "bqfmt": "",
            "bafmt": "",
        }],
    }})
}

fn decks(quiz: &PaperQuiz, id: i64, written: i64) -> Value {
    let deck = |id: i64, name: &str, about: &str| {
        json!({
            "id": id, "name": name, "desc": about, "mod": written, "usn": -1, "conf": 1, "dyn": 0,
            "collapsed": false, "browserCollapsed": false, "extendNew": 0, "extendRev": 0,
            "newToday": [0, 0], "revToday": [0, 0], "lrnToday": [0, 0], "timeToday": [0, 0],
        })
    };
    let about = crate::export::quiz::words::html(
        &std::iter::once(quiz.about.summary.clone())
            .chain(quiz.notices.iter().cloned())
            .filter(|text| !text.is_empty())
            .collect::<Vec<String>>(),
    );
    json!({
        "1": deck(1, "Default", ""),
        id.to_string(): deck(id, &deck_name(quiz), &about),
    })
}

fn deck_settings() -> Value {
    json!({ "1": {
        "id": 1, "name": "Default", "mod": 0, "usn": 0, "autoplay": true, "dyn": false,
        "maxTaken": 60, "replayq": true, "timer": 0,
        "new": {
            "bury": true, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 7], "order": 1,
            "perDay": 20, "separate": true,
        },
        "rev": {
            "bury": true, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500,
            "minSpace": 1, "perDay": 100,
        },
        "lapse": {
            "delays": [10], "leechAction": 0, "leechFails": 8, "minInt": 1, "mult": 0,
        },
    }})
}
