//! The search: regions, cities, metrics and commands by name, in every language at once.

use super::command::Command;
use super::world::World;
use crate::atlas::{Atlas, Coverage, MetricKey, RegionKey, Words};
use crate::figure::{page, style};
use crate::locale::{Entry, LANGUAGES, Locale, Name, SearchIndex};
use crate::view::{Change, MeasureId, Page};
use egui::{Id, Key, Modal, Modifiers, Role, ScrollArea, TextEdit, Ui, WidgetInfo};

/// How many results are shown at most.
const MOST_RESULTS: usize = 12;

/// What a result stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A region.
    Region(RegionKey),
    /// A page.
    Page(Page),
    /// A metric.
    Metric(MetricKey),
    /// A command.
    Command(Command),
}

/// The search box and its index.
#[derive(Default)]
pub struct SearchBox {
    open: bool,
    just_opened: bool,
    query: String,
    place: usize,
    index: Option<(u64, SearchIndex<Target>)>,
    found: Vec<Target>,
    /// What was looked for, and whether names were hidden then.
    found_for: Option<(String, bool)>,
}

impl SearchBox {
    /// Opens it, empty.
    pub fn open(&mut self) {
        self.open = true;
        self.just_opened = true;
        self.query.clear();
        self.found_for = None;
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Closes it; false when it was closed.
    pub fn close(&mut self) -> bool {
        std::mem::take(&mut self.open)
    }

    /// Draws it when it is open and gives what was chosen.
    pub fn ui(&mut self, ui: &Ui, world: &World) -> Vec<Command> {
        if !self.open {
            return Vec::new();
        }
        let mut commands = Vec::new();
        let modal = Modal::new(Id::unique("search")).show(ui.ctx(), |ui| {
            ui.set_width(460.0_f32.min(ui.ctx().content_rect().width() - 60.0));
            self.content_ui(ui, world, &mut commands);
        });
        if modal.should_close() {
            self.open = false;
        }
        if !commands.is_empty() {
            self.open = false;
        }
        commands
    }

    fn content_ui(&mut self, ui: &mut Ui, world: &World, commands: &mut Vec<Command>) {
        let locale = &world.locale;
        let hint = locale.text("search-placeholder");
        let (down, up, enter) = ui.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::Enter),
            )
        });
        let edit = ui.add(
            TextEdit::singleline(&mut self.query)
                .hint_text(hint.as_str())
                .desired_width(f32::INFINITY)
                .font(egui::TextStyle::Heading),
        );
        edit.widget_info(|| WidgetInfo {
            hint_text: Some(hint.clone()),
            current_text_value: Some(self.query.clone()),
            ..WidgetInfo::labeled(Role::TextInput, true, locale.text("bar-search"))
        });
        if std::mem::take(&mut self.just_opened) || !edit.has_focus() {
            edit.request_focus();
        }
        self.find(world);
        let last = self.found.len().saturating_sub(1);
        if down {
            self.place = (self.place + 1).min(last);
        }
        if up {
            self.place = self.place.saturating_sub(1);
        }
        ui.add_space(4.0);
        if self.query.trim().is_empty() {
            ui.label(style::faint(locale.text("search-hint")));
            return;
        }
        if self.found.is_empty() {
            let text = locale.text_with("search-none", &[("query", self.query.as_str().into())]);
            ui.label(text);
            return;
        }
        let height = (ui.ctx().content_rect().height() * 0.6).max(120.0);
        let mut chosen = None;
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            for (place, target) in self.found.iter().enumerate() {
                let (name, kind) = target_text(world, target);
                let response = ui.add(
                    egui::Button::selectable(place == self.place, name.as_str())
                        .right_text(style::faint(kind.as_str()))
                        .min_size(egui::vec2(ui.available_width(), 28.0)),
                );
                response.widget_info(|| {
                    WidgetInfo::selected(
                        Role::Button,
                        true,
                        place == self.place,
                        format!("{name}, {kind}"),
                    )
                });
                if (down || up) && place == self.place {
                    response.scroll_to_me(None);
                }
                if response.clicked() || (enter && place == self.place) {
                    chosen = Some(target.clone());
                }
            }
        });
        if let Some(target) = chosen {
            commands.push(command_of(world, &target));
        }
    }

    fn find(&mut self, world: &World) {
        let generation = world.atlas.generation;
        if self.index.as_ref().is_none_or(|(of, _)| *of != generation) {
            self.index = Some((generation, index(world)));
            self.found_for = None;
        }
        let names_hidden = world.view.mask.names;
        let asked = (self.found_for.as_ref())
            .is_some_and(|(query, hidden)| *query == self.query && *hidden == names_hidden);
        if asked {
            return;
        }
        let Some((_, index)) = &self.index else {
            return;
        };
        self.found = index
            .find(&self.query, MOST_RESULTS)
            .into_iter()
            .map(|hit| hit.target.clone())
            // A region would be told by its name, and a page names places.
            .filter(|target| {
                !names_hidden || !matches!(target, Target::Region(_) | Target::Page(_))
            })
            .collect();
        self.place = 0;
        self.found_for = Some((self.query.clone(), names_hidden));
    }
}

/// Everything that can be found, by all its names in all languages.
fn index(world: &World) -> SearchIndex<Target> {
    let atlas = &world.atlas;
    let name = |text: &str, weight: u32| Name {
        text: text.to_owned(),
        weight,
    };
    let mut entries = Vec::new();
    for (key, region) in atlas.regions.iter() {
        let mut names: Vec<Name> = region
            .names
            .iter()
            .map(|(_, text)| name(text, 100))
            .collect();
        names.push(name(&region.pinyin, 100));
        names.extend(region.also.iter().map(|text| name(text, 95)));
        names.extend(
            region
                .full_name
                .iter()
                .flat_map(crate::atlas::Words::iter)
                .map(|(_, text)| name(text, 90)),
        );
        names.push(name(&region.id, 80));
        if let Some(capital) = &region.capital {
            names.extend(capital.names.iter().map(|(_, text)| name(text, 60)));
        }
        entries.push(Entry {
            target: Target::Region(key),
            names,
        });
    }
    for (page, weight, words, others) in pages(atlas) {
        let mut names: Vec<Name> = words.iter().map(|(_, text)| name(text, weight)).collect();
        names.extend(others.into_iter().map(|text| name(text, weight - 5)));
        entries.push(Entry {
            target: Target::Page(page),
            names,
        });
    }
    for (key, metric) in atlas.metrics.iter() {
        if metric.coverage == Coverage::All {
            let short = metric.short.iter().flat_map(crate::atlas::Words::iter);
            let names = metric
                .name
                .iter()
                .chain(short)
                .map(|(_, text)| name(text, 80))
                .collect();
            entries.push(Entry {
                target: Target::Metric(key),
                names,
            });
        }
    }
    let locales: Vec<Locale> = LANGUAGES
        .iter()
        .filter_map(|language| Locale::load(&language.tag.into()).ok())
        .collect();
    for command in Command::listed() {
        let names = locales
            .iter()
            .map(|locale| name(&command.name(locale), 70))
            .collect();
        entries.push(Entry {
            target: Target::Command(command),
            names,
        });
    }
    SearchIndex::new(entries)
}

/// Every page that is about one thing: how well it is found, its name, other names for it.
fn pages(atlas: &Atlas) -> Vec<(Page, u32, &Words, Vec<&str>)> {
    let mut pages: Vec<(Page, u32, &Words, Vec<&str>)> = Vec::new();
    fn texts(texts: &[String]) -> Vec<&str> {
        texts.iter().map(String::as_str).collect()
    }
    for (key, known) in atlas.cities.iter() {
        pages.push((Page::City(key), 85, &known.names, vec![&known.pinyin]));
    }
    for (key, known) in atlas.clusters.iter() {
        pages.push((Page::Cluster(key), 85, &known.names, Vec::new()));
    }
    for (key, known) in atlas.programmes.iter() {
        pages.push((Page::Programme(key), 80, &known.names, texts(&known.also)));
    }
    for (key, known) in atlas.companies.iter() {
        pages.push((Page::Company(key), 85, &known.names, texts(&known.also)));
    }
    for (key, known) in atlas.domains.iter() {
        pages.push((Page::Domains(vec![key]), 82, &known.name, Vec::new()));
    }
    for (key, known) in atlas.articles.iter() {
        pages.push((Page::Article(key), 78, &known.title, Vec::new()));
    }
    for (key, known) in atlas.topics.iter() {
        pages.push((Page::Topic(key), 72, &known.name, Vec::new()));
    }
    for (key, known) in atlas.dimensions.iter() {
        pages.push((Page::Dimension(key), 72, &known.name, Vec::new()));
    }
    for (key, known) in atlas.events.iter() {
        pages.push((Page::Event(key), 70, &known.title, Vec::new()));
    }
    for (key, known) in atlas.rankings.iter() {
        pages.push((Page::Ranking(key), 70, &known.name, Vec::new()));
    }
    for (key, known) in atlas.disagreements.iter() {
        pages.push((Page::Disagreement(key), 68, &known.title, Vec::new()));
    }
    for (key, known) in atlas.terms.iter() {
        let also = known
            .also
            .iter()
            .flat_map(|(_, forms)| texts(forms))
            .collect();
        pages.push((Page::Term(key), 74, &known.names, also));
    }
    for (key, known) in atlas.sources.iter() {
        let publisher = known.publisher.iter().map(|(_, text)| text).collect();
        pages.push((Page::Source(key), 65, &known.title, publisher));
    }
    pages
}

/// What kind of thing a page is about.
fn kind_text(world: &World, page: &Page) -> String {
    let locale = &world.locale;
    let key = match page {
        Page::City(city) => {
            let region = world.scene().region_name(world.atlas.cities[*city].region);
            return locale.text_with("search-kind-city", &[("region", region.into())]);
        }
        Page::Cluster(_) => "search-kind-cluster",
        Page::Programme(_) => "search-kind-programme",
        Page::Company(_) => "search-kind-company",
        Page::Domains(_) => "search-kind-domain",
        Page::Dimension(_) => "search-kind-dimension",
        Page::Event(_) => "search-kind-event",
        Page::Ranking(_) => "search-kind-ranking",
        Page::Disagreement(_) => "search-kind-disagreement",
        Page::Term(_) => "search-kind-term",
        Page::Source(_) => "search-kind-source",
        _ => "search-kind-page",
    };
    locale.text(key)
}

/// A result's name and what kind of thing it is.
fn target_text(world: &World, target: &Target) -> (String, String) {
    let scene = world.scene();
    let locale = &world.locale;
    match target {
        Target::Region(region) => {
            let known = &world.atlas.regions[*region];
            let name = scene.words(&known.names);
            let own = known
                .names
                .iter()
                .find(|(_, text)| *text != name && !text.is_ascii());
            let text = match own {
                Some((_, other)) => format!("{name} · {other}"),
                None => name.to_owned(),
            };
            (text, locale.text("search-kind-region"))
        }
        Target::Page(page) => (page::title(&scene, page), kind_text(world, page)),
        Target::Metric(metric) => (
            scene.words(&world.atlas.metrics[*metric].name).to_owned(),
            locale.text("search-kind-metric"),
        ),
        Target::Command(command) => (command.hint(locale), locale.text("search-kind-command")),
    }
}

fn command_of(world: &World, target: &Target) -> Command {
    let select =
        |region: RegionKey| Command::Change(Change::Select(world.atlas.regions[region].id.clone()));
    match target {
        Target::Region(region) => select(*region),
        Target::Page(page) => Command::Read(page.id(&world.atlas)),
        Target::Metric(metric) => {
            let id = MeasureId::plain(&world.atlas.metrics[*metric].id);
            Command::Change(Change::Measure(id))
        }
        Target::Command(command) => command.clone(),
    }
}
