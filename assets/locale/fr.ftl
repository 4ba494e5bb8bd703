# The program’s words in French. Every language has the same keys with the same variables;
# a test compares them. Numbers arrive unformatted and are written by the locale.

## Dates

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-month = { $month } { $year }
date-day =
    { $day ->
        [1] 1er
        *[other] { $day }
    } { $month } { $year }

## The program

window-title = { $title } – Mosaïque
view-title = { $metric }, { $year }
view-title-against = { $metric } et { $other }, { $year }
view-title-years = { $metric }, de { $first } à { $last }
view-title-profile = { $region } : profil
measure-per-head = { $metric }, par habitant
measure-per-gdp = { $metric }, rapporté au PIB
measure-per = { $metric } par { $denominator }
region-masked = Région { $number }
value-masked = valeur cachée
cancel = Annuler
close = Fermer
list-separator = ,{ " " }
phrase-separator = { " · " }
yes = Oui

## The bar at the top

bar-search = Rechercher
bar-language = Langue
bar-theme = Thème
bar-theme-light = Clair
bar-theme-dark = Sombre
bar-theme-system = Comme le système
bar-text-size = Taille du texte
bar-text-size-percent = { $percent } %
bar-motion = Animations réduites
bar-projector = Projecteur : texte plus grand, contraste plus fort
bar-view = Vue
bar-menu = Menu

## Panels

panel-show = Que montrer
panel-regions = Régions
panel-compare = Comparer

## Choosing a metric

picker-filter = Filtrer les indicateurs
picker-none = Aucun indicateur ne contient ces mots
picker-metric = Indicateur
picker-as-is = Tel quel
picker-per-head = Par habitant
picker-per-gdp = Rapporté au PIB
picker-count-note = Les nombres suivent la taille de la région ; par habitant ou rapportés au PIB, ils se comparent mieux
picker-against = En fonction de
picker-partial =
    { $count ->
        [one] { $count } région sur { $total } a une valeur
        *[other] { $count } régions sur { $total } ont une valeur
    }

## Years

year-value = { $year }
year-slider = Année, de { $first } à { $last }
year-only-one = Seule l’année { $year } est disponible
year-play = Faire défiler les années
year-pause = Pause

## Figures

figure-map = Carte
figure-ranking = Classement
figure-lines = Dans le temps
figure-scatter = Deux indicateurs
figure-table = Tableau
figure-profile = Profil
figure-log-scale = Échelle logarithmique
figure-log-note = Les valeurs couvrent plus de trois ordres de grandeur : échelle logarithmique
figure-selected-only = Régions choisies
figure-all-regions = Toutes les régions
figure-no-values = Aucune région n’a de valeur pour { $metric } en { $year }
figure-correlation = Corrélation : { $value } (Spearman, { $count } régions)
figure-correlation-note = Aller ensemble n’est pas être la cause
figure-axis = { $metric } ({ $unit })
figure-definition-changes = La définition change en { $year }
ranking-log-dots = Un axe logarithmique n’a pas de zéro : des points remplacent les barres
lines-years-not-comparable = Les années de cet indicateur ne se comparent pas : aucune ligne ne les relie
scatter-none = Aucune région n’a de valeur pour les deux indicateurs
scatter-other-year = { $metric } : valeurs de { $year }
scatter-other-value = { $metric } : { $value }, { $year }
scatter-missing =
    { $count ->
        [one] { $count } région sans valeur n’est pas montrée
        *[other] { $count } régions sans valeur ne sont pas montrées
    }
change-percent = { $percent } %
change-points = { $points } points

## Table

table-region = Région
table-value = Valeur
table-rank = Rang
table-year = Année
table-change = Évolution
table-status = Statut
table-source = Source
table-sort-by = Trier par { $column }
table-ascending = croissant
table-descending = décroissant

## Legend

legend-class = { $from } à { $to }
legend-class-below = jusqu’à { $to }
legend-class-above = plus de { $from }
legend-no-data = Pas de données
legend-circles = Aire du cercle : { $unit }
legend-scale = { $distance } km

## Ce qui recouvre la carte

mark-title = { $name } : { $explanation }
mark-domains = lieux nommés par des affirmations
mark-company = lieux nommés par des affirmations à son sujet
mark-programme = nœuds, centres et direction
mark-counted = { $name } ({ $count })
mark-counted-note = Entre parenthèses : combien de ces domaines nomment le lieu
mark-field =
    { $field } : { $regions ->
        [one] { $regions } région
        *[other] { $regions } régions
    }, { $cities ->
        [one] { $cities } ville
        *[other] { $cities } villes
    }, { $clusters ->
        [one] { $clusters } pôle
        *[other] { $clusters } pôles
    }
mark-no-claim = L’absence d’affirmation dans ces sources ne veut pas dire qu’il n’y a rien
mark-no-example = La source ne cite aucune ville en exemple
mark-region-named = Région nommée par une affirmation
mark-region-member = Autre région d’un pôle nommé
mark-region-hub = Région d’un nœud
mark-region-page = Région de cette page
mark-cluster = Pôle de régions
mark-cluster-named = Pôle nommé par une affirmation
mark-cluster-part = Pôle situé dans ces régions, sans les occuper entièrement
mark-city = Ville
mark-city-named = Ville nommée par une affirmation
mark-city-page = Ville de cette page
mark-city-example = Ville citée en exemple
mark-city-left-out = Ville que l’étude laisse de côté
mark-centre = Centre du programme
mark-flow = Direction seulement : sa largeur n’a pas de sens

## Tooltip and rank

rank-of = rang { $rank } sur { $count }
tooltip-value = { $value }, { $year }
tooltip-no-data = Pas de données pour { $year }
tooltip-exact = Exactement { $value }
tooltip-trend = { $change } depuis { $year }
tooltip-not-named = Rien dans nos sources ne la cite ici

## Profile

profile-choose = Choisissez une région pour la découvrir
profile-kind = Type
profile-capital = Chef-lieu
profile-area = Superficie
profile-area-range = de { $lowest } à { $highest } selon les sources
profile-population = Population
profile-population-census = { $count } (recensement de { $year })
profile-unit-km2 = { $area } km²
profile-specialises = Se spécialise dans
profile-no-claims = Les sources de cet atlas n’affirment rien sur cette région
profile-key-figures = Chiffres clés
profile-national = { $country } : { $value }
profile-change-since = { $change } depuis { $year }
profile-change-none = inchangé depuis { $year }
profile-change-not-comparable = les années ne se comparent pas
profile-clusters = Pôles et programmes
profile-cities = Villes
profile-claims-cluster = Ces affirmations portent sur l’ensemble « { $cluster } », et non sur cette région seule
profile-stands-out = Là où elle est parmi les cinq premières
profile-stands-out-note = Calculé d’après les chiffres de cet atlas, non affirmé par une source. Une petite région peut être bien classée parce que l’on divise par peu d’habitants ou un petit PIB
profile-more-figures =
    { $count ->
        [one] { $count } chiffre de plus
        *[other] { $count } chiffres de plus
    }
profile-fewer-figures = Moins de chiffres
profile-sources = Sources
profile-caution = À garder à l’esprit
caution-line = { $heading } : { $caution }
profile-show-on-map = Montrer sur la carte

## Sources

source-publisher = Publié par
source-published = Date
source-kind = Qui parle
source-reached = Comment il a été lu
source-checked = Comment il a été vérifié
source-licence = Licence
source-address = Adresse
source-copy-address = Copier l’adresse
source-copy-citation = Copier la référence :
citation-apa = APA
citation-bibtex = BibTeX
citation-csl-json = CSL-JSON
citation-no-date = s. d.
source-line-data = Données : { $source }
source-line-claims = Affirmations : { $source }
source-line-places = Lieux : { $source }

## Status of a figure

status-final = définitif
status-revised = révisé
status-preliminary = provisoire
status-derived = calculé
status-secondary = de source secondaire
status-estimate = estimation
status-claim = affirmation
status-final-note = Publié comme définitif par l’office statistique
status-revised-note = Publié à nouveau avec une correction
status-preliminary-note = Publié tôt, susceptible de changer
status-derived-note = Calculé ici à partir de chiffres publiés
status-secondary-note = Lu dans une autre publication que l’originale
status-estimate-note = Estimé et non compté
status-claim-note = Avancé par un intéressé, non vérifié

## Search

search-placeholder = Région, ville, indicateur ou commande
search-hint = En trois langues, en pinyin, avec ou sans accents
search-none = Rien ne s’appelle « { $query } »
search-kind-region = Région
search-kind-city = Ville de { $region }
search-kind-metric = Indicateur
search-kind-command = Commande

## Hints at the first start

hint-title = Trois choses à savoir
hint-click = Cliquez sur une région pour la découvrir ; Maj et clic en ajoute une autre à comparer
hint-search = Ctrl+K trouve régions, villes, indicateurs et commandes, dans chacune des trois langues
hint-undo = Rien n’est perdu : Ctrl+Z annule chaque pas, et ? montre toutes les touches
hint-dismiss = Ne plus afficher

## Messages: what happened, why, what to do

message-no-chinese-font = Les noms chinois ne peuvent pas s’afficher
message-no-chinese-font-why = Cet ordinateur n’a aucune police de caractères chinois.
message-no-chinese-font-do = Installez-en une puis relancez Mosaïque : { $package }
message-font-debian = fonts-noto-cjk + libfontconfig1 (Debian, Ubuntu)
message-font-fedora = google-noto-sans-cjk-fonts (Fedora)
message-font-arch = noto-fonts-cjk (Arch Linux)
message-font-windows = les polices supplémentaires pour le chinois, dans Paramètres, Fonctionnalités facultatives (Windows)
message-font-macos = une police chinoise, avec le Livre des polices (macOS)
message-pack-broken = Le paquet contient des erreurs ; le dernier bon reste ouvert
message-pack-broken-do = Corrigez le fichier et enregistrez-le : l’atlas se recharge tout seul
message-pack-reloaded = Le paquet a été rechargé
message-settings-damaged = Les réglages étaient illisibles et ont été mis de côté
message-settings-damaged-where = Ils sont conservés dans { $path } ; Mosaïque a démarré avec ses réglages d’origine. { $reason }
message-settings-unreadable = Les réglages n’ont pas pu être lus et sont restés en place
message-settings-unreadable-where = { $path } : { $reason } Mosaïque a démarré avec ses réglages d’origine.
message-settings-not-saved = Les réglages n’ont pas pu être enregistrés : { $reason }
message-view-not-read = Ce texte n’est pas une vue : { $reason }
message-file-not-opened = Ce fichier ne peut pas être ouvert : { $reason }
message-view-copied = La vue a été copiée sous forme de texte ; collez-la pour l’ouvrir ailleurs
gap-title = Une partie de cette vue n’est pas dans l’atlas
gap-region = La région { $id } n’est pas dans ce paquet et a été laissée de côté
gap-metric = L’indicateur { $id } n’est pas dans ce paquet ; { $instead } est montré à la place
gap-year = { $metric } n’existe pas pour { $year } ; { $instead } est montré à la place
gap-page = Ce paquet n’a pas de page sur { $id }
gap-source-kind = Ce paquet n’a pas de genre de source { $id } ; rien n’est écarté
gap-denominator = { $metric } ne peut pas être rapporté à { $denominator } ; il est montré tel quel

## What a screen reader says

access-region = { $name }, { $value }, rang { $rank } sur { $count }
access-region-unranked = { $name }, { $value }
access-region-selected = { $description }, choisie
access-map = Carte : { $metric }, { $year }
access-legend-class =
    Classe { $index } sur { $classes } : { $range }, { $count ->
        [one] { $count } région
        *[other] { $count } régions
    }
access-chip = { $domain } : { $statement }
access-badge = { $mark } { $kind }
access-sparkline = { $metric }, de { $first } à { $last } : de { $from } à { $to }
access-line = { $description } ; { $first } : { $from }, { $last } : { $to }

## Export

export-svg = Image SVG
export-png = Image PNG
export-pdf = Page PDF
export-file-name = Nom du fichier
export-size = Taille
export-save = Enregistrer
export-done = Enregistré : { $path }
export-exists = { $path } existe déjà ; l’enregistrement le remplace

## Commands

cmd-undo = Annuler
cmd-redo = Rétablir
cmd-search = Rechercher
cmd-zoom-in = Agrandir
cmd-zoom-out = Réduire
cmd-fit = Montrer toute la carte
cmd-zoom-to-selection = Cadrer sur les régions choisies
cmd-show-map = Montrer la carte
cmd-show-figure = Montrer la figure à côté de la carte
cmd-show-ranking = Montrer le classement
cmd-show-lines = Montrer l’évolution dans le temps
cmd-show-scatter = Croiser deux indicateurs
cmd-show-table = Montrer le tableau
cmd-show-profile = Montrer le profil
cmd-play = Lancer ou arrêter le défilé des années
cmd-previous-year = Passer à l’année précédente
cmd-next-year = Passer à l’année suivante
cmd-legend = Montrer ou masquer la légende
cmd-next-region-left = Aller à la région de gauche
cmd-next-region-right = Aller à la région de droite
cmd-next-region-up = Aller à la région du haut
cmd-next-region-down = Aller à la région du bas
cmd-add-to-selection = Ajouter la région au choix, ou l’en retirer
cmd-close-or-clear = Fermer ce qui est ouvert, puis vider le choix
cmd-left-panel = Montrer ou cacher la liste des régions
cmd-right-panel = Montrer ou cacher le profil
cmd-clear-selection = Vider le choix
cmd-select-all = Choisir toutes les régions
cmd-theme-light = Thème clair
cmd-theme-dark = Thème sombre
cmd-theme-system = Thème du système
cmd-language = Langue : { $name }
cmd-text-larger = Texte plus grand
cmd-text-smaller = Texte plus petit
cmd-text-normal = Taille de texte normale
cmd-reduced-motion = Activer ou non les animations réduites
cmd-projector = Mode projecteur, activer ou non
cmd-full-screen = Activer ou quitter le plein écran
cmd-copy-view = Copier cette vue sous forme de texte
cmd-paste-view = Ouvrir la vue du presse-papiers
cmd-export-svg = Exporter en SVG…
cmd-export-png = Exporter en PNG…
cmd-export-pdf = Exporter en PDF…
cmd-reload = Recharger le paquet
cmd-sources = Montrer les sources des chiffres
cmd-keys = Montrer toutes les touches
cmd-hints = Remontrer les conseils
cmd-quit = Quitter

## Keys on the keyboard

keys-title = Toutes les touches
keys-group-move = Se déplacer
keys-group-show = Afficher
keys-group-select = Choisir
keys-group-window = Fenêtre
keys-group-edit = Modifier
keys-arrows = Touches fléchées
keys-arrows-what = Aller à la région suivante dans cette direction
keys-wheel = Molette ou pincement
keys-wheel-what = Zoomer autour du pointeur
keys-drag = Glisser
keys-drag-what = Déplacer la carte
keys-click = Clic
keys-click-what = Choisir une région
keys-shift-click = Maj ou Ctrl et clic
keys-shift-click-what = Ajouter une région au choix
keys-double-click = Double clic
keys-double-click-what = Cadrer sur une région
key-ctrl = Ctrl
key-shift = Maj
key-alt = Alt
key-escape = Échap
key-left = Gauche
key-right = Droite
key-up = Haut
key-down = Bas

## Pages

page-contents = Sommaire
page-domains = Qui se spécialise dans quoi
page-places = Pôles, programmes et villes
page-companies = Entreprises
page-typology = Villes intelligentes
page-timeline = Chronologie
page-sources = Sources : qui le dit
page-disagreements = Là où les sources divergent
page-glossary = Glossaire
page-about = À propos de cet atlas
page-articles = Pour en savoir plus
page-claims = Ce que disent les sources
page-mentioned = Aussi mentionné dans
page-nothing = Les sources de cet atlas n’en disent rien
page-nothing-left = Il ne reste rien avec les genres de source choisis
page-ranks = Rangs et décomptes donnés par des éditeurs
page-events = Événements
page-close = Fermer la page et revenir à la région
claim-about = À propos de
claim-also-about = Aussi à propos de
contents-country = Ce que l’on dit du pays entier, ses chiffres, ses rangs dans le monde
contents-domains = Choisissez une ou plusieurs technologies et voyez qui est cité
contents-places = Groupes de régions, un programme de centres de données, et les villes que citent les sources
contents-companies = Ce que les sources disent de leur activité, et où
contents-typology = Les dimensions d’une étude, les villes citées en exemple et ce qui manque
contents-timeline = Ce qui s’est passé et quand, à côté de l’année de la carte
contents-sources = Qui parle derrière chaque chiffre et chaque affirmation, et ce qui reste sans eux
contents-disagreements = Deux chiffres pour une même chose, côte à côte, et la raison
contents-glossary = Les termes qui figurent dans les textes
contents-about = Conditions des chiffres, des limites et des polices
country-topics = Rubriques :
country-ranks = Sa place dans le monde, et décomptes par ville
domains-lead = Choisissez une technologie : la carte et la liste montrent quelles régions, villes, quels pôles et quelles entreprises les sources citent
domains-all = Toutes les technologies
domains-more = En choisir d’autres
domains-choose = Le nombre indique combien il y a d’affirmations
domains-wider = Fait partie de
domains-narrower = Comprend
domains-silence = Seul ce que citent nos sources est montré : l’absence d’affirmation ne signifie pas qu’il n’y a rien
places-clusters = Pôles
places-programmes = Programmes
cluster-members = Membres :
cluster-members-partly = S’étend dans :
programme-hubs = Nœuds et grappes de centres de données
programme-regions = Régions :
programme-figures = Capacité de calcul : ce qui est affirmé
programme-area = Démarre à :
programme-approved = Approuvée :
programme-located = Placée à :
city-region = Région :
city-position = Position :
city-no-claims = Les sources n’affirment rien sur cette ville elle-même
city-example-of = Citée en exemple pour
city-left-out = Absente de l’étude sur les villes intelligentes
companies-lead = Seulement ce qu’en disent les sources : ni siège, ni taille, ni histoire sans source
company-seat = Siège :
company-no-seat = Nos sources ne disent pas où est son siège
company-places = Citée avec :
company-domains = Technologies :
typology-dimensions = Dimensions
typology-missing = Ce qui manque
typology-left-out = Absentes de l’étude :
typology-examples = Villes que le texte cite en exemple
typology-no-examples = Le texte ne cite aucune ville pour cette dimension
typology-cities = Villes :
typology-before = Avant :
typology-after = Ensuite :
article-about = À propos de :
timeline-lead = Une date est aussi précise que sa source. Une année dont la carte a les chiffres peut y être montrée
timeline-on-map = La carte montre cette année
timeline-show-year = Montrer { $year } sur la carte
timeline-span = { $from } à { $to }
sources-lead = Chaque genre de source a un signe et un mot. Écartez un genre, et tout l’atlas se montre sans ce qu’il dit
source-taken-away = Les sources de ce genre sont écartées : ce que celle-ci appuie est caché
source-give-back = Montrer de nouveau ce genre de source
source-figures = Chiffres qu’elle donne
source-areas = Superficies de
source-census = Recensement de
source-positions = Positions de
source-pages = Elle appuie aussi
source-open-page = Tout ce qui repose sur cette source
glossary-lead = Un terme souligné dans un texte mène ici
term-stands-in = Il figure dans
about-boundaries = Limites
about-program = Le programme
about-version = Mosaïque { $version }, MIT ou Apache-2.0
about-offline = Il n’ouvre aucune connexion réseau et n’envoie rien à personne
disagreements-lead = Deux sources peuvent avoir raison et différer : elles comptent autre chose, ou à un autre moment
disagreement-reason = Pourquoi elles divergent
disagreement-sides = Côte à côte
disagreement-range = Écart entre listes
together-title = Ses chiffres, pris ensemble
together-partly = Ses membres n’en font partie qu’en partie : aucun chiffre n’est additionné
together-note = Calculé ici : les nombres sont additionnés, les rapports recalculés d’après leurs parties, jamais moyennés. Un chiffre manque si un membre n’en a pas
together-compare = Comparer ses membres
together-share = { $percent } % de la somme des régions
together-place = comme une seule région, elle serait { $rank } sur { $count }
profile-said = Ce que disent les sources
profile-who-else = Qui d’autre est cité
profile-hub-of = Nœud de :
profile-show-over-time = Montrer dans le temps
bar-read = Lire
filter-title = Qui le dit ?
filter-title-away = Qui le dit ? (écartés : { $count })
filter-lead = Écartez un genre de source et voyez ce qui reste : sur la carte, dans les graphiques, dans chaque affirmation
filter-all = Montrer de nouveau tous les genres
filter-show-kind = Montrer ce que disent ces sources
panel-layers = Sur la carte
panel-lens = La carte montre ce dont parle la page
panel-lens-off = Montrer plutôt les chiffres
layer-labels = Noms des régions
layer-legend = Légende
layer-scale = Échelle
layer-graticule = Méridiens et parallèles
layer-cities = Villes
layer-clusters = Pôles
layer-programmes = Programmes
layer-page = Ce dont parle la page
search-kind-page = Page
search-kind-cluster = Pôle
search-kind-programme = Programme
search-kind-company = Entreprise
search-kind-domain = Technologie
search-kind-dimension = Villes intelligentes
search-kind-event = Événement
search-kind-ranking = Tableau de rangs
search-kind-disagreement = Divergence
search-kind-term = Terme
search-kind-source = Source
cmd-back = Revenir à la lecture précédente
cmd-forward = Avancer à la lecture suivante
cmd-read-contents = Lire : sommaire
cmd-read-country = Lire : le pays
cmd-read-domains = Lire : qui se spécialise dans quoi
cmd-read-places = Lire : pôles, programmes et villes
cmd-read-companies = Lire : entreprises
cmd-read-typology = Lire : villes intelligentes
cmd-read-timeline = Lire : chronologie
cmd-read-sources = Lire : sources
cmd-read-disagreements = Lire : là où les sources divergent
cmd-read-glossary = Lire : glossaire
cmd-read-about = Lire : à propos de cet atlas
source-claims =
    { $count ->
        [one] { $count } affirmation
        *[other] { $count } affirmations
    }
source-figure-count =
    { $count ->
        [one] { $count } chiffre
        *[other] { $count } chiffres
    }
timeline-events-of =
    { $count ->
        [one] { $count } événement en { $year }
        *[other] { $count } événements en { $year }
    }

## Présenter

cmd-present = Présenter le premier récit
bar-present = Présenter
message-no-story = Ce paquet n’a pas de récit à présenter
talk-place = { $step } / { $count }
talk-step = { $number }. { $title }
talk-planned = sur { $minutes } minutes prévues
talk-over = temps dépassé
talk-no-notes = Pas de notes pour cette étape
talk-then = Ensuite :
talk-last-step = C’est la dernière étape
talk-previous = Retour
talk-next = Suite
talk-return = Revenir à l’étape
talk-return-hint = Retour arrière ramène à l’étape
talk-black = Noir
talk-white = Blanc
talk-laser = Pointeur
talk-pen = Stylo
talk-erase = Effacer
talk-second-window = Fenêtre pour le public
talk-notes-larger = Notes plus grandes
talk-notes-smaller = Notes plus petites
talk-end = Terminer
talk-audience = Mosaïque : pour le public
talk-steps =
    { $count ->
        [one] { $count } étape
        *[other] { $count } étapes
    }

## Au pupitre d’un exposé

talk-first = Première étape
talk-last = Dernière étape
talk-to = Aller à une étape
talk-lens = Loupe
talk-screen = Écran pour le public
talk-pause-timer = Arrêter ou relancer le minuteur
talk-reset-timer = Minuteur à zéro
talk-paused = en pause
talk-time-of-day = Heure
talk-one-screen = Cette machine n’a qu’un écran : la fenêtre pour le public peut être déplacée
talk-screen-now = Pour le public : { $screen }
talk-screen-none = une fenêtre à déplacer
talk-screen-number = Écran { $number }
talk-screen-size = { $name }, { $width } × { $height }
talk-screen-of-speaker = { $name }, { $width } × { $height } (cette fenêtre s’y trouve)
talk-picture = Image de l’étape suivante : { $title }
talk-other-pack = Ce récit a été fait pour le paquet « { $pack } » : ce qui manque à celui-ci est laissé de côté
talk-screen-gone = L’écran du public a disparu : l’exposé continue dans cette fenêtre
talk-screen-moved = L’écran du public a disparu : sa fenêtre est passée sur un autre
talk-keys-title = Touches pendant l’exposé
talk-pen-red = stylo rouge
talk-pen-ink = stylo de la couleur du texte
talk-pen-yellow = stylo jaune
key-space = Espace
key-page-up = Page précédente
key-page-down = Page suivante
key-enter = Entrée
key-backspace = Retour arrière
key-home = Début
key-end = Fin

## Vues gardées

cmd-keep-view = Garder cette vue
cmd-kept-views = Montrer les vues gardées
message-view-kept = La vue est gardée ; elle est dans la liste des vues gardées
kept-title = Vues gardées
kept-none = Aucune encore : Ctrl+D garde ce qui est à l’écran
kept-name = Nom de la vue
kept-open = Ouvrir
kept-move = Déplacer
kept-order-hint = Pour changer l’ordre, faites glisser une ligne, ou Alt avec la flèche du haut ou du bas
kept-up = Monter
kept-down = Descendre
kept-copy = Copier
kept-delete = Supprimer
kept-restore = Remettre « { $name } »
kept-button = { $action } : { $name }

## Les récits en diapositives

slides-sources = Sources
slides-notes = Notes
slides-number = Diapositive { $number } sur { $count }
slides-back = Précédente
slides-next = Suivante
slides-keys = Flèches ou Espace : précédente et suivante. Début, Fin : première et dernière. B ou W : écran vide. Échap : lire comme une page
slides-part-title = Titre
slides-part-text = Texte
slides-part-picture = Image
slides-part-number = Numéro de la diapositive
slides-layout-text-picture = Texte et image
slides-layout-picture = Image
slides-layout-text = Texte

## Les quiz

quiz-kind-find = Trouver sur la carte
quiz-kind-name = Nommer la région
quiz-kind-known = Qui est cité pour un domaine ?
quiz-kind-ahead = Qui est en tête ?
quiz-kind-order = Mettre en ordre
quiz-kind-estimate = Estimer une valeur
quiz-kind-place = Situer une ville
quiz-kind-capitals = Régions et chefs-lieux
quiz-kind-statement = Vrai ou faux ?
quiz-kind-who = Qui le dit ?
quiz-kind-predict = Prédire une courbe
quiz-kind-own = Question personnelle

## Les leçons

lesson-task-quiz = Quiz
lesson-task-sheet = Fiche
lesson-task-debate = Débat
lesson-task-comparison = Comparaison
lesson-task-question = Question ouverte
lesson-student-booklet = Livret de l’élève
lesson-teacher-booklet = Livret de l’enseignant
lesson-name-line = Nom : ______________________________ Classe : ______________ Date : ______________
lesson-age = De { $from } à { $to } ans
lesson-age-from = Dès { $from } ans
lesson-minutes = { $minutes } min
lesson-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
lesson-aims = Ce que tu sauras faire
lesson-prepare = À préparer
lesson-guide = Guide de l’enseignant
lesson-plan = Déroulement
lesson-plan-number = N°
lesson-plan-part = Partie
lesson-plan-kind = Genre
lesson-plan-minutes = Minutes
lesson-plan-points = Points
lesson-plan-all = En tout
lesson-story = Récit
lesson-notes = Pour l’enseignant
lesson-hints = Pistes
lesson-hand-in = Rends la vue sous forme de texte (Ctrl+Maj+C dans l’atlas) avec ta phrase.
lesson-quiz-beside = Le quiz « { $title } » compte { $count ->
    [one] { $count } question
   *[other] { $count } questions
} et se fait dans l’atlas.
lesson-quiz-map = Réponds sur la carte, dans l’atlas.
lesson-sheet-beside = La fiche est une feuille à part.
lesson-caution = À garder à l’esprit : { $text }
lesson-key = Corrigé
lesson-glossary = Glossaire
lesson-term = { " : " }{ $meaning }
lesson-foot = { $title } · { $number } sur { $count }
lesson-readme-student = student/ – Pour la classe : le livret à imprimer ou à lire dans un navigateur, et la leçon sans guide ni corrigé.
lesson-readme-teacher = teacher/ – Pour vous : la même chose avec guide, notes et corrigé. À ne pas distribuer.
lesson-readme-story = story/ – Le récit à raconter : pour un navigateur, à imprimer, et à ouvrir dans Mosaïque.
lesson-readme-quiz = quiz/ – Les quiz : à ouvrir dans Mosaïque (.ron), pour la banque de questions de Moodle (.xml), pour Moodle et d’autres en texte (.gift), pour Anki (.apkg). Tous, sauf .ron, contiennent les bonnes réponses.
lesson-readme-sheets = sheets/ – Les fiches : à imprimer (.pdf) et à ouvrir dans Mosaïque (.ron). Leurs corrigés sont dans teacher/.
lesson-readme-sources = sources.txt – Tout ce sur quoi repose la leçon, tel qu’on le cite.
lesson-readme-offline = Rien ici ne demande Internet, ni compte, ni nom.
marks-student = Élève
marks-file = Fichier
marks-points = { $activity }, points sur { $most }
marks-remark = { $activity }, remarque
marks-total = Total
marks-complete = Tout est noté
marks-faults = À regarder
marks-yes = oui
marks-no = non
quiz-topic-places = Lieux
quiz-topic-claims = Affirmations
quiz-true = Vrai
quiz-false = Faux
quiz-between = { " " };{ " " }
quiz-first = Ce qui vient en premier
quiz-first-highest = Le chiffre le plus élevé d’abord
quiz-first-lowest = Le chiffre le plus bas d’abord
quiz-figure = { $region } : { $value } ({ $status })
quiz-point = { $year } : { $value }
quiz-pair = { $region } – { $capital }
quiz-right-place = { $city }, { $region } ({ $latitude }, { $longitude })
quiz-prompt-find = Trouvez cette région sur la carte : { $region }
quiz-prompt-name = Quelle région est mise en évidence sur la carte ?
quiz-prompt-known = Laquelle de ces régions une source cite-t-elle dans le domaine « { $domain } » ?
quiz-prompt-highest = { $measure }, { $year } : laquelle de ces régions a le chiffre le plus élevé ?
quiz-prompt-lowest = { $measure }, { $year } : laquelle de ces régions a le chiffre le plus bas ?
quiz-prompt-order-highest = { $measure }, { $year } : rangez ces régions, du chiffre le plus élevé au plus bas
quiz-prompt-order-lowest = { $measure }, { $year } : rangez ces régions, du chiffre le plus bas au plus élevé
quiz-prompt-estimate = { $measure }, { $year }. Région : { $region }. Estimez le chiffre
quiz-prompt-place = Situez cette ville sur la carte : { $city }
quiz-prompt-capitals = Associez chaque région à son chef-lieu
quiz-prompt-statement = Source : { $source }. « { $statement } » Vrai ou faux : c’est ce que dit la source, nombres compris
quiz-prompt-named = Source : { $source }. Région : { $region }. Domaine : { $domain }. Vrai ou faux : la source cite cette région dans ce domaine
quiz-prompt-who = « { $statement } » Quel genre de source y a-t-il derrière cette affirmation ?
quiz-prompt-predict = { $measure }. Région : { $region }. La courbe est donnée de { $from } à { $shown-to } ; prolongez-la jusqu’en { $to }
quiz-why-region = { $region } ({ $kind }). Régions voisines : { $neighbours }
quiz-why-region-alone = { $region } ({ $kind }). N’a de frontière avec aucune autre région de l’atlas
quiz-why-place = { $city } se trouve dans cette région : { $region }, à { $latitude }, { $longitude }
quiz-why-capitals = Chefs-lieux : { $pairs }
quiz-why-figures = { $measure }, { $year }. { $figures }
quiz-why-claim = Selon cette source ({ $kind }) : { $source }. « { $statement } »
degrees-north = { $degrees }° N
degrees-south = { $degrees }° S
degrees-east = { $degrees }° E
degrees-west = { $degrees }° O
page-masked = Masqué tant que les noms des régions sont masqués
page-masked-title = Masqué
## Écrire des récits

cmd-story-new = Commencer un récit
cmd-story-toggle = Aller à ce qui est en cours d’écriture, ou revenir à l’atlas
cmd-story-add = Nouvelle étape d’après cette vue
cmd-story-replace = Prendre cette vue dans l’étape
cmd-story-return = Revenir à la vue de l’étape
cmd-story-duplicate = Dupliquer l’étape ou la partie
cmd-story-delete = Supprimer l’étape ou la partie
cmd-story-up = Monter l’étape ou la partie
cmd-story-down = Descendre l’étape ou la partie
cmd-story-previous = Aller à l’étape ou à la partie précédente
cmd-story-next = Aller à l’étape ou à la partie suivante
cmd-story-mend = Aller au prochain point à corriger
cmd-story-save = Enregistrer ce qui est en cours d’écriture
cmd-story-save-as = Enregistrer sous… ce qui est en cours d’écriture
cmd-story-preview = Aperçu à partir de cette étape
cmd-story-close = Fermer ce qui est en cours d’écriture
cmd-story-undo = Annuler la dernière modification du récit
cmd-story-redo = Rétablir la modification du récit
editor-copy-of = Modifier une copie de « { $title } »
editor-go-on = Continuer d’écrire « { $title } »
editor-untitled = Récit sans titre
editor-to-atlas = Vers l’atlas
editor-title = Titre du récit
editor-summary = Résumé, pour la liste des récits
editor-minutes = Minutes prévues
editor-present = Aperçu
editor-save-as = Enregistrer sous…
editor-close = Fermer le récit
editor-steps = Étapes
editor-words = Textes
editor-no-steps = Pas encore d’étape : { $key } en fait une de ce qui est à l’écran
editor-row = { $number }. { $title }
editor-row-found = { $row } ; { $found }
editor-no-title = sans titre
editor-differs = Ce n’est pas la vue de l’étape
editor-add-point = Ajouter un point
editor-point-up = Monter
editor-point-down = Descendre
editor-point-delete = Supprimer
editor-button = { $action } : { $name }
editor-room = { $used } caractères sur { $limit }
editor-room-over = { $used } caractères sur { $limit } : trop long
editor-language = { $name } : { $count } à traduire
editor-markdown = *emphase*, **gras**, - liste, [mots](region:ID)
editor-found =
    { $count ->
        [one] { $count } point à corriger
        *[other] { $count } points à corriger
    }
editor-found-none = Rien à corriger
editor-looking = Lecture du récit…
editor-found-step = { $number }. { $what }
editor-found-language = { $language } : { $what }
editor-saved = Enregistré
editor-saving = Enregistrement…
editor-no-file = Gardé comme brouillon ; pas encore de fichier
editor-not-saved = Pas enregistré : { $reason } Les mots sont gardés comme brouillon. Enregistrez ailleurs, ou corrigez et pressez { $key }
editor-not-kept = Même le brouillon ne peut être écrit : { $reason } Ce que vous écrivez sera perdu si le programme s’arrête. Enregistrez ailleurs maintenant
editor-edited-elsewhere = Modifié ailleurs
editor-added = Ajouté au récit comme étape { $number } ; { $key } y mène
editor-comments = Les commentaires à l’intérieur de ce fichier ne sont pas gardés quand il est écrit
editor-no-story = Aucun récit n’est ouvert : commencez-en un, ou modifiez une copie, dans le menu « Présenter »
editor-not-open = L’ouverture pour l’écriture a échoué : { $reason }
save-as-title = Enregistrer le récit sous
outside-title = { $path } a été modifié ailleurs
outside-lead = Ce que vous avez écrit n’y est pas. Rien n’est remplacé avant votre choix
outside-unread = Il ne se lit plus : { $reason }
outside-mine = Garder le mien
outside-theirs = Prendre l’autre
outside-both = Garder les deux : le mien à côté, sous { $name }
outside-taken = Le fichier a été modifié ailleurs et est repris ; annuler ramène ce qu’il y avait
outside-gone = { $path } n’est plus là
outside-gone-lead = Les mots sont gardés comme brouillon
outside-write-again = L’écrire de nouveau
leave-title = « { $title } » n’est dans aucun fichier
leave-draft = Garder comme brouillon et fermer
leave-discard = Abandonner
leave-discard-sure = Abandonner pour de bon
offer-title = Que faire de « { $title } » ?
offer-tell = Le raconter
offer-edit = Le modifier
offer-copy = Modifier une copie
offer-in-use = Une autre fenêtre le modifie : il peut être raconté ici, ou modifié comme copie
recovered-title = Récupéré : pas encore dans les fichiers
recovered-lead = Mosaïque s’est arrêté avant de les enregistrer
recovered-line = { $title }, { $when }
recovered-go-on = Continuer
recovered-untitled = Sans titre
recovered-later = Plus tard
recovered-unread = Un brouillon ne se lit pas et reste où il est
ago-minutes =
    { $count ->
        [one] il y a { $count } minute
        *[other] il y a { $count } minutes
    }
ago-hours =
    { $count ->
        [one] il y a { $count } heure
        *[other] il y a { $count } heures
    }
ago-days =
    { $count ->
        [one] il y a { $count } jour
        *[other] il y a { $count } jours
    }
store-denied = ce dossier est en lecture seule.
store-no-folder = le fichier ou son dossier n’existe pas.
store-full = le disque est plein.
store-read-only = le disque est en lecture seule.
store-folder-in-way = un dossier porte ce nom.
store-too-large = le fichier est trop grand.
store-not-text = ce n’est pas du texte.
store-in-use = une autre fenêtre le modifie.
field-title = Titre
field-text = Texte
field-notes = Notes
field-alt = Texte de remplacement
field-credit = Crédit de l’image
field-point = Point { $number }
finding-other-pack = il est du paquet « { $id } », et non de celui qui est ouvert
finding-no-steps = il n’y a pas d’étape
finding-no-title = pas de titre
finding-no-alt = pas de texte pour qui ne voit pas l’image
finding-untranslated = manque dans cette langue : { $field }
finding-long-title = le titre a { $length } caractères, plus qu’il n’en tient
finding-long-text = texte et points ont { $length } caractères, plus qu’il n’en tient
finding-dead-link = un lien mène à « { $id } », qui n’est pas dans le paquet
finding-no-credit = pas de crédit : qui a fait l’image, et à quelles conditions elle est montrée
finding-no-source = rien dans l’image n’a de source
finding-gone-region = pas de région « { $id } » dans le paquet
finding-gone-metric = pas d’indicateur « { $id } » dans le paquet
finding-gone-pair = « { $metric } » n’est pas proposé par « { $denominator } »
finding-gone-page = pas de page sur « { $id } » dans le paquet
finding-gone-source-kind = pas de genre de source « { $id } » dans le paquet
finding-gone-year = pas de chiffres de { $year } ; ceux de { $instead } sont montrés
## Distribuer

cmd-copy-figure = Copier la figure en image
message-figure-copied = La figure est copiée en image
cmd-hand-out = Enregistrer un récit en diapositives ou en support…
bar-hand-out = Diapositives, support…
bar-hand-out-story = Diapositives ou support de « { $title } »…
browse = Parcourir…
browse-no-dialog = Ce système n’offre pas de fenêtre pour choisir un fichier : saisissez le chemin
export-width = Largeur
export-height = Hauteur
export-resolution = Résolution
export-dpi = { $dpi } ppp
export-pixels = { $width } × { $height } pixels
export-too-large = Une image aussi grande ne peut pas être produite : choisissez une taille ou une résolution plus petite
handout-title = Diapositives ou support
handout-story = Récit
handout-form = Forme
handout-pptx = Diapositives PowerPoint (.pptx)
handout-pdf = PDF, une diapositive par page
handout-notes = PDF avec les notes
handout-sheets = PDF à distribuer, { $count } diapositives par page
handout-html = Page pour un navigateur (.html)
handout-png = Images PNG, dans un dossier
handout-svg = Images SVG, dans un dossier
handout-folder = Dossier
handout-folder-exists = { $path } existe déjà ; les fichiers de même nom y seront remplacés
handout-untranslated = Ce récit n’a pas de textes dans cette langue ; ceux d’une autre sont utilisés
saving-begins = Écriture de { $name }…
saving-progress = Écriture de { $name } : { $percent } %
saving-cancel = Annuler l’écriture de { $name }
saving-cancelled = { $name } n’a pas été écrit : annulé
saving-failed = { $name } n’a pas été écrit
saving-lost = Le travail s’est interrompu. C’est une faute du programme ; rien n’a été écrit

## Images dans les étapes

picture-gap = L’image ne peut pas être montrée : { $reason }
picture-outside = « { $file } » n’est pas un nom dans le dossier du récit
picture-missing = « { $file } » n’est pas là
picture-unread = « { $file } » ne peut pas être lu ({ $reason })
picture-too-large = elle pèse { $size } Mo ; la limite est de { $limit } Mo
picture-too-many-pixels = elle a { $size } millions de pixels ; la limite est de { $limit } millions
picture-unknown = il faut un fichier PNG, JPEG ou SVG
picture-damaged = le fichier est abîmé ({ $reason })
picture-script = elle contient un programme à la ligne { $line } ({ $what }) ; enregistrez-la en SVG simple
picture-link = elle renvoie hors d’elle-même à la ligne { $line } ({ $what }) ; enregistrez-la en SVG simple
picture-foreign = elle contient autre chose qu’un dessin à la ligne { $line } ({ $what }) ; enregistrez-la en SVG simple
picture-letters = aucune police de cette machine ne compose ses lettres ; convertissez-les en contours
picture-unwritten = elle n’a pas pu être copiée à côté du récit ({ $reason })
quiz-title =
    { $count ->
        [one] { $count } question
        *[other] { $count } questions
    }
## Sheets to print

sheet-name = Nom
sheet-class = Classe
sheet-date = Date
sheet-version = Version { $letter }
sheet-key = Corrigé : { $title }
sheet-region = Région
sheet-legend = { $metric } ({ $unit })
sheet-title-map = Carte muette
sheet-title-table = Tableau à compléter
sheet-title-capitals = Les régions et leurs chefs-lieux
sheet-title-fields = Régions et domaines cités par les sources
sheet-title-sources = Qui l’affirme ?
sheet-title-cards = Cartes des régions
sheet-do-numbers = Repérez chaque numéro sur la carte et écrivez le nom de la région sur sa ligne.
sheet-do-numbers-bank = Repérez chaque numéro sur la carte et écrivez le nom de la région sur sa ligne. Les noms sont dans l’encadré.
sheet-do-names = Écrivez le nom de chaque région sur la carte.
sheet-do-names-bank = Écrivez le nom de chaque région sur la carte. Les noms sont dans l’encadré.
sheet-do-colour = Choisissez une couleur pour chaque classe de la légende. Cherchez ensuite la classe de chaque valeur et coloriez la région qui porte son numéro. Laissez en blanc les régions sans donnée.
sheet-do-classes = Répartissez les valeurs en classes : écrivez leurs limites dans la légende et choisissez une couleur pour chacune. Coloriez ensuite chaque région selon sa valeur. Laissez en blanc les régions sans donnée.
sheet-do-legend = La carte représente les valeurs de la liste. Comparez-les et écrivez dans la légende les limites de chaque classe.
sheet-do-table = Cherchez dans l’atlas les valeurs qui manquent et écrivez-les dans le tableau.
sheet-do-table-bank = Écrivez dans le tableau les valeurs qui manquent. Elles sont dans l’encadré, en désordre ; en cas de doute, consultez l’atlas.
sheet-do-chart = Tracez pour chaque région une barre, de zéro à sa valeur. Classez ensuite les régions de la valeur la plus haute à la plus basse.
sheet-do-capitals = Reliez chaque région à son chef-lieu, ou écrivez la lettre dans la case.
sheet-do-fields = Reliez chaque région au domaine pour lequel une source de l’atlas la cite, ou écrivez la lettre dans la case.
sheet-do-sources = Quel type de source se trouve derrière chaque affirmation ? Écrivez la lettre dans la case. Une lettre peut servir plusieurs fois, ou jamais.
sheet-do-cards = Découpez le long des pointillés.
sheet-do-cards-two-sided = Imprimez en recto verso et découpez le long des pointillés : le nom est au recto, ce que l’on sait est au verso.
sheet-alt-blank = Une carte des régions, sans noms ni couleurs.
sheet-alt-classes = Une carte des régions en classes selon leur valeur.
sheet-fact-capital = Chef-lieu : { $name }
sheet-fact-figure = { $metric }, { $year } : { $value }
sheet-fact-fields = Citée par des sources pour : { $fields }
cmd-make-sheet = Créer une fiche…
sheet-make = Créer une fiche à imprimer
sheet-preview = Première page de la fiche
sheet-kind = Type
sheet-kind-map = Carte muette à compléter
sheet-kind-colour = Carte à colorier selon les valeurs
sheet-kind-legend = Carte en couleurs, légende à compléter
sheet-kind-table = Tableau à compléter
sheet-kind-chart = Graphique à tracer
sheet-kind-capitals = Relier régions et chefs-lieux
sheet-kind-fields = Relier régions et domaines
sheet-kind-sources = Relier affirmations et types de source
sheet-kind-cards = Cartes à découper
sheet-kind-cards-two-sided = Cartes recto verso
sheet-measure = Chiffres
sheet-bank = Avec un encadré de réponses
sheet-regions = Régions
sheet-regions-all = Toutes
sheet-regions-chosen = Celles choisies
sheet-paper = Papier
sheet-paper-a4 = A4
sheet-paper-letter = Letter
sheet-orientation = Page
sheet-portrait = Portrait
sheet-landscape = Paysage
sheet-ink = Encre
sheet-ink-colour = Couleurs
sheet-ink-grey = Noir et blanc
sheet-text-usual = Normale
sheet-text-large = Grande
sheet-key-place = Corrigé
sheet-key-after = Après les fiches
sheet-key-left = Aucun
sheet-key-alone = Corrigé seul
sheet-versions = Versions
sheet-seed = Numéro de tirage
sheet-problem-columns = Le tableau n’a pas de colonnes.
sheet-problem-count = { $metric } est un effectif, et un effectif n’est jamais une couleur sur une carte : affichez-le d’abord par habitant ou rapporté au PIB, ou choisissez un autre indicateur.
sheet-problem-equal = Tous les chiffres de { $metric } en { $year } sont égaux : il n’y a rien à distinguer.
sheet-problem-regions = Régions sur la carte : { $found } ; une fiche en demande { $least }.
sheet-problem-figures = Régions avec un chiffre : { $found } ; une fiche en demande { $least }.
sheet-problem-capitals = Régions dont on peut demander le chef-lieu : { $found } ; une fiche en demande { $least }.
sheet-problem-fields = Régions avec un domaine qui leur est propre : { $found } ; une fiche en demande { $least }.
sheet-problem-claims = Affirmations sur ces régions : { $found } ; une fiche en demande { $least }.

## Faire un quiz

cmd-quiz = Quiz…
quiz-set-up = Un quiz
quiz-count = Nombre de questions
quiz-difficulty = Difficulté
quiz-easy = facile
quiz-medium = moyen
quiz-hard = difficile
quiz-regions = Régions
quiz-all-regions = toutes
quiz-chosen-regions = celles choisies ({ $count })
quiz-kinds = Types de question
quiz-all-topics = Sujets : tous
quiz-topics = Sujets : { $count }
quiz-themes = Chiffres
quiz-fields = Domaines technologiques
quiz-headings = Affirmations
quiz-confirms = Confirmer un choix avant qu’il ne compte
quiz-timed = Limiter le temps par question
quiz-seconds = secondes
quiz-practises = S’exercer : d’abord ce qui est à revoir, puis du nouveau
quiz-file = Fichier
quiz-open-file = Ouvrir ce quiz
quiz-begin = Commencer
quiz-no-question = Ce choix ne permet aucune question : ajoutez des types, des sujets ou des régions.
quiz-none-can-be-asked = Aucune question de ce quiz ne peut être posée sur ce recueil
quiz-not-a-quiz = Ce fichier n’est pas un quiz.
quiz-other-pack = Ce quiz porte sur un autre recueil : { $pack }
quiz-busy = Un quiz est ouvert : terminez-le ou quittez-le d’abord (F7 y ramène)
quiz-leave = Quitter le quiz
quiz-leave-loses =
    { $count ->
        [one] Quitter le quiz ? { $count } réponse sera perdue.
        *[other] Quitter le quiz ? { $count } réponses seront perdues.
    }
quiz-stay = Continuer le quiz
quiz-leave-anyway = Quitter
quiz-time-left = encore { $seconds } s
quiz-place = Question { $number } sur { $count }
quiz-left-out =
    { $count ->
        [one] { $count } question ne peut pas être posée sur ce recueil
        *[other] { $count } questions ne peuvent pas être posées sur ce recueil
    }
quiz-check = Vérifier
quiz-pass = Je ne sais pas
quiz-hint-choice = Un chiffre ou les flèches choisissent, Entrée vérifie.
quiz-hint-region = Cliquez sur la carte, ou parcourez-la avec les flèches ; + et − agrandissent ou réduisent, Entrée vérifie.
quiz-hint-point = Cliquez sur la carte, ou déplacez la croix avec les flèches (Maj va plus loin) ; + et − agrandissent ou réduisent, Entrée vérifie.
quiz-hint-pairs = Un chiffre associe, les flèches changent de ligne, Entrée vérifie.
quiz-hint-form = Tab et les flèches suffisent ; Entrée vérifie.
quiz-mark-right = Juste
quiz-mark-partly = En partie juste
quiz-mark-wrong = Pas juste
quiz-your-answer = Votre réponse : { $answer }
quiz-right-answer = Réponse juste : { $answer }
quiz-no-answer = aucune
quiz-go-on = Suivant
quiz-sources = Qui le dit
quiz-profile = Lire sur : { $region }
quiz-return-hint = Le quiz attend.
quiz-return = Revenir au quiz (F7)
quiz-chosen = Choix : { $answer }
quiz-nothing-chosen = Rien n’est encore choisi
quiz-number = Nombre
quiz-text = Réponse
quiz-up = Monter
quiz-down = Descendre
quiz-open = …
quiz-belongs-to = Qu’est-ce qui va avec : { $name } ?
quiz-line-legend = En tirets : votre ligne. En trait plein : les chiffres.
quiz-degrees = { $latitude }, { $longitude }
quiz-score =
    { $partly ->
        [0] { $right } justes sur { $count }
        *[other] { $right } justes sur { $count }, { $partly } en partie
    }
quiz-again = Reprendre ce qui n’était pas juste
quiz-save-table = Enregistrer les réponses en tableau…
quiz-table-file = reponses.csv
practice-so-far = Questions déjà exercées : { $count }. À revoir aujourd’hui : { $due }.
practice-private = Ce qui a été exercé reste sur cette machine. Un fichier permet de l’emporter.
practice-export = Écrire ce qui a été exercé dans le fichier
practice-import = Reprendre du fichier ce qui a été exercé
practice-erase = Effacer ce qui a été exercé…
practice-erase-sure = Tout effacer ?
practice-erase-yes = Effacer
practice-restore = Rétablir ce qui a été effacé
practice-exported = Écrit : { $count } questions
practice-imported = Repris : { $count } questions
practice-erased = Effacé : { $count } questions. Elles peuvent être rétablies jusqu’à la fermeture de la fenêtre.
practice-restored = Rétabli : { $count } questions
practice-damaged = Ce qui a été exercé n’a pas pu être lu. Le fichier a été mis de côté : { $path }
practice-left-alone = Ce qui a été exercé n’a pas pu être lu. Le fichier reste tel quel et rien n’est écrit par-dessus.
## Quizzes for other programs

quiz-out-right = Juste.
quiz-out-partly = En partie juste.
quiz-out-not-right = Ce n’est pas juste.
quiz-out-wrong = Ce n’est pas juste. La bonne réponse : { $answer }
quiz-out-source = Source : { $source }
quiz-out-places = Donnez à chaque élément sa place, à partir de 1. { $first }.
quiz-out-unit = Unité : { $unit }.
quiz-out-give-number = Écrivez le numéro que porte la région sur la carte.
quiz-out-mark = Ici
quiz-out-map = Carte sans noms ; les régions portent des numéros.
quiz-out-figure = Figure sans noms.
quiz-out-picture-missing = Question { $number } : l’image « { $file } » n’est pas à côté du quiz.
quiz-out-left-picture = La question { $number } est laissée de côté : { $format } n’a pas d’images, et on ne peut y répondre sans image.
quiz-out-left-no-picture = La question { $number } est laissée de côté pour { $format } : son image manque.
quiz-out-left-no-place = La question { $number } est laissée de côté pour { $format } : ce qu’elle demande n’est ni sur sa carte ni dans sa liste.
quiz-out-left-line = La question { $number } est laissée de côté : { $format } n’a pas de question où l’on trace une courbe.
quiz-out-number-of = Question { $number } sur { $count }
quiz-out-answer = Votre réponse
quiz-out-check = Vérifier
quiz-out-next = Question suivante
quiz-out-results = Résultats
quiz-out-show-results = Voir les résultats
quiz-out-score = { $score } points sur { $count }
quiz-out-column-question = Question
quiz-out-column-answer = Réponse
quiz-out-column-right = Bonne réponse
quiz-out-column-mark = Note
quiz-out-column-why = Explication
quiz-out-save = Enregistrer en CSV
quiz-out-print = Imprimer
quiz-out-again = Recommencer
quiz-out-open = Choisissez d’abord une réponse.
quiz-out-choose = Choisir…
quiz-out-place-of = Place : { $item }
quiz-out-range = Entre { $from } et { $to }
quiz-out-region-help = Les flèches vont d’une région à l’autre ; Espace en choisit une.
quiz-out-point-help = Les flèches déplacent la marque, avec Maj par petits pas ; un clic la pose.
quiz-out-point-in = La marque est dans : { $region }
quiz-out-point-outside = La marque est hors de toutes les régions.
quiz-out-key = Corrigé
quiz-out-name = Nom
quiz-out-date = Date
quiz-out-figures-known = Valeurs connues : { $values }

## A picture in place of a view

cmd-story-picture = Une image à la place de la vue…
picture-title = Image de l’étape
picture-about = PNG, JPEG ou SVG. Une copie est placée à côté du récit, sans ce qui ne se voit pas : lieux, commentaires, scripts.
picture-file = Image
picture-reading = Lecture de l’image…
picture-take = La prendre
picture-other = Une autre image…
picture-remove = Montrer de nouveau la vue
picture-left = Certaines images n’ont pas pu être copiées au nouvel endroit

## What is wrong with files, and what to mend in them

fault-syntax = { $file }, ligne { $line }, colonne { $column } : ceci ne suit pas le format ({ $detail })
fault-syntax-meant = { $file }, ligne { $line }, colonne { $column } : ceci ne suit pas le format ({ $detail }). Fallait-il « { $word } » ?
fault-newer = { $file } a été écrit par un Mosaïque plus récent (version { $found } du format ; celui-ci lit les versions jusqu’à { $known })
view-fault-syntax = ligne { $line }, colonne { $column }, elle ne suit pas le format ({ $detail })
view-fault-newer = elle a été écrite par un Mosaïque plus récent (version { $found } du format)
view-fault-too-long = elle a { $found } octets, plus qu’une vue n’en peut avoir
view-fault-classes = elle a { $found } classes ; il y en a de { $least } à { $most }
view-fault-span = sa carte mesure { $found } km de côté ; il en faut de { $least } à { $most }
view-fault-centre = le milieu de sa carte, { $found }, n’est nulle part sur Terre
view-fault-value = « { $field } » vaut { $found }, ce qu’aucune vue ne peut contenir
given-quiz = des réponses à un quiz
given-text = un texte
given-view = une vue
answers-too-long = { $file } dépasse les { $limit } Ko que des réponses peuvent avoir
answers-cut =
    { $kept ->
        [0] { $file } s’arrête au milieu ; aucune réponse n’a pu être lue avant
        [one] { $file } s’arrête au milieu ; { $kept } réponse a pu être lue avant
       *[other] { $file } s’arrête au milieu ; { $kept } réponses ont pu être lues avant
    }
answers-edited = { $file } a été modifié après son enregistrement par Mosaïque
answers-other-pack = Ces réponses portent sur le paquet « { $found } » ; la leçon porte sur « { $expected } »
answers-other-lesson = Ces réponses sont celles de la leçon « { $found } », et non de « { $expected } »
answers-changed-lesson = Les consignes de la leçon ont changé après que ces réponses ont été données
answers-unknown-activity = Il y a une réponse à « { $activity } », qui n’est pas une activité de la leçon
answers-twice = « { $activity } » a deux réponses ; la première compte
answers-wrong-kind = « { $activity } » ({ $task }) : trouvé { $found }, attendu { $expected }
answers-unknown-question = « { $activity } » : il y a une réponse à « { $question } », qui n’est pas une question du quiz
answers-no-view = « { $activity } » : la vue ne peut pas être lue : { $reason }
mark-unknown-activity = « { $activity } » n’est pas une activité de la leçon
mark-points = Points pour « { $activity } » : { $found } ; il y en a de 0 à { $most }
mend-place-lesson = Leçon
mend-place-activity = Activité { $number }
lesson-field-summary = Résumé
lesson-field-audience = Public
lesson-field-aim = Objectif { $number }
lesson-field-instructions = Consigne
lesson-field-task = Ce qui est demandé
mend-no-activities = il n’y a pas d’activité
mend-no-aims = il n’y a pas d’objectif
mend-ages = de { $from } à { $to } ans n’est pas une tranche d’âge
mend-no-id = pas d’identifiant, par lequel les réponses la nommeraient
mend-same-id = une activité précédente a aussi l’identifiant « { $id } »
mend-no-minutes = elle ne prend aucun temps
mend-minutes = { $said } min sont prévues ; les parties en prennent { $planned }
mend-missing = manque : { $field }
mend-no-marking-guide = elle rapporte des points sans dire pourquoi
mend-unknown-claim = pas d’affirmation « { $id } » dans le paquet
mend-same-claim = l’affirmation « { $id } » est opposée à elle-même
mend-unknown-term = pas de terme « { $id } » dans le glossaire
mend-unknown-story = pas de récit « { $id } » dans le paquet
mend-story-language = le récit n’est pas dans cette langue
mend-no-questions = le quiz n’a pas de question
mend-question = question { $number } : { $what }
mend-step = étape { $number } : { $what }
mend-sheet = fiche : { $what }
sheet-mend-versions = { $found } versions ; il peut y en avoir de { $least } à { $most }
sheet-mend-alike = toutes les versions seraient pareilles : n’en demandez qu’une
quiz-mend-twice = la même que la question { $number }
quiz-mend-untranslated = un texte manque dans cette langue
quiz-mend-no-id = pas d’identifiant : les exports ne pourront pas la mettre à jour
quiz-mend-no-explanation = pas d’explication
quiz-mend-no-source = pas de source
ask-gone = « { $id } » n’est pas dans le paquet
ask-gone-city = pas de ville « { $id } » dans le paquet
ask-gone-domain = pas de domaine technologique « { $id } » dans le paquet
ask-gone-observations = pas de chiffres de l’indicateur « { $id } » dans le paquet
ask-no-figure = « { $region } » n’a pas de chiffre de « { $metric } » en { $year }
ask-too-close = les chiffres de « { $first } » et de « { $second } » sont trop proches pour être distingués
ask-no-capital = « { $id } » n’a pas de chef-lieu à demander
ask-empty-text = une réponse n’a pas de texte
ask-same-text = deux réponses se lisent pareil : « { $text } »
ask-right-choices = choix justes : { $found } ; il en faut un
ask-too-few = { $found } à choisir ; il en faut au moins { $needed }
ask-no-number = l’énoncé de « { $id } » ne contient pas son nombre une fois dans chaque langue
ask-value-any = « { $field } » vaut { $found } ; il faut un nombre
ask-value-from-zero = « { $field } » vaut { $found } ; il faut un nombre d’au moins 0
ask-value-above-zero = « { $field } » vaut { $found } ; il faut un nombre supérieur à 0
ask-value-share = « { $field } » vaut { $found } ; il faut une part de l’échelle, au-dessus de 0 et jusqu’à 1
ask-no-prompt = la question n’a pas de texte
quiz-without = { $about } : { $reason }
reason-unknown-topic = il n’est pas dans le paquet
reason-not-comparable = ses chiffres ne couvrent pas toutes les régions, qui ne peuvent donc pas être comparées par lui
reason-too-few-figures = régions avec un chiffre : { $found } ; il en faut { $needed }
reason-too-few-regions = régions encore disponibles : { $found } ; il en faut { $needed }
reason-all-equal = les chiffres sont égaux, ou plus proches entre eux que leur arrondi
reason-no-metrics = aucun chiffre n’est parmi les thèmes
reason-no-claims = aucune affirmation des thèmes ne donne une telle question
reason-no-cities = aucune ville n’est dans les régions
reason-short-lines = aucune région n’a de chiffres sur six ans ou plus sans rupture de série
reason-spent = il n’y a plus de question de ce type qui diffère des autres
fault-no-document = { $file } : ce n’est ni une vue, ni un récit, ni un quiz, ni une fiche, ni une leçon, ni des réponses, ni une notation : comme vue, { $reason }

## Suivre une leçon

bar-more = Autres commandes
bar-teach = Enseigner
cmd-lesson-open = Ouvrir un fichier…
cmd-lesson-begin = Suivre une leçon
cmd-lesson-next = Partie suivante de la leçon
cmd-lesson-previous = Partie précédente de la leçon
cmd-lesson-go-on = Reprendre là où il reste à répondre
cmd-lesson-pane = Volet suivant de la leçon
cmd-lesson-student = Afficher la leçon comme la voit l’élève
cmd-lesson-teacher = Afficher la leçon comme la voit l’enseignant
cmd-lesson-first-picture = Afficher de nouveau l’image de cette partie
cmd-lesson-save-as = Enregistrer les réponses de la leçon sous…
cmd-lesson-student-copy = Enregistrer la leçon pour les élèves…
cmd-lesson-leave = Quitter la leçon
message-no-lesson = Cet atlas n’a pas de leçon ; ouvrez-en une depuis un fichier
learn-no-lesson = Aucune leçon n’est ouverte ; le menu Enseigner propose celles de cet atlas
learn-other-pack = Cette leçon a été faite pour le paquet « { $pack } » : ce qui manque à celui-ci est laissé de côté
learn-begin = De quoi il s’agit
learn-end = Ce qui est répondu
learn-open = à faire
learn-begun = commencé
learn-done = fait
learn-told = raconté
learn-on-paper = sur papier
learn-row = { $title } : { $facts }
learn-parts = Parties
learn-task = Tâche
learn-reading = Lecture
learn-middle = Image
learn-as-student = Comme l’élève
learn-as-teacher = Comme l’enseignant
learn-save-as = Enregistrer les réponses sous…
learn-save-title = Enregistrer les réponses sous
learn-student-copy = Copie pour les élèves…
learn-student-copy-title = Enregistrer la leçon sans ce qui est pour l’enseignant sous
learn-copy-not-saved = La copie n’a pas pu être enregistrée : { $reason }
learn-leave = Quitter
learn-not-saved = Pas enregistré : { $reason } Les réponses sont gardées comme brouillon. Enregistre-les ailleurs
learn-not-open = Les réponses n’ont pas pu être ouvertes : { $reason }
learn-answers-unread = Ces réponses ne peuvent pas être lues
learn-answers-faults = Les réponses sont ouvertes, mais tout n’y est pas en ordre
learn-taken = Les réponses ont été modifiées ailleurs et sont reprises
learn-start = Commencer
learn-go-on = Reprendre
learn-next = Suite
learn-alias = Comment tu veux qu’on t’appelle (un surnom ; peut rester vide)
learn-private = Ce que tu écris reste sur cet ordinateur : tout de suite comme brouillon, et dans un fichier dès que tu en enregistres un. Rien n’est envoyé nulle part, et aucun nom n’est demandé.
learn-in-file = Tes réponses sont dans { $path }
learn-kept-draft = Tes réponses sont gardées comme brouillon. Rouvre la leçon pour les reprendre
learn-kept-nowhere = Tes réponses n’ont pas pu être gardées : ni brouillon ni fichier n’a pu être écrit
learn-no-alias = sans nom
learn-left = Des réponses ne sont pas encore dans un fichier ({ $alias }, { $when })
learn-recover = Les reprendre
learn-picture = L’image : { $text }
learn-first-picture = Revoir l’image de cette partie
learn-answer = Ta réponse
learn-claim-gone = Cette affirmation n’est pas affichée : l’atlas ne l’a pas, ou « Qui le dit ? » la retire.
learn-no-story = Le récit de cette leçon n’est pas dans cet atlas.
learn-tell = Raconter le récit
learn-tell-hint = Échap ramène à la leçon.
learn-hint = Afficher une piste
learn-hint-number = Afficher la piste { $number } sur { $count }
learn-hand-in-hint = Construis-la avec ce qu’offre l’atlas : sous « Que montrer » à gauche, dans la barre du haut, sur la carte. Puis rends ce qui est à l’écran.
learn-hand-in = Rendre ce qui est affiché
learn-hand-in-instead = Rendre plutôt ce qui est affiché
learn-handed-in = Rendu
learn-handed-in-picture = Ce que tu as rendu
learn-handed-in-shown = C’est ce qui est à l’écran en ce moment.
learn-view-unread = Ce qui a été rendu ne peut pas être lu.
learn-show-again = Le revoir
learn-take-back = Le reprendre
learn-sentence = Ce qu’elle montre, en une phrase
learn-quiz = Faire le quiz
learn-quiz-go-on = Continuer le quiz
learn-quiz-open = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
learn-quiz-so-far = { $answered } sur { $count } avec une réponse, { $right } justes
learn-quiz-first = Ta première réponse à chaque question compte ; elle est expliquée aussitôt. Tu peux t’arrêter à tout moment.
learn-sheet = Enregistrer la fiche en PDF…
learn-sheet-note = Ce que tu veux dire de la fiche
learn-answered = { $done } tâches sur { $count } ont une réponse
learn-hand-over = Enregistre les réponses dans un fichier et donne-le à ton enseignant. Jusque-là, c’est un brouillon sur cet ordinateur.
learn-open-title = Ouvrir un fichier
learn-open-file = Ouvrir
recovered-answers = Réponses à « { $lesson } »
learn-wanted = À quelle leçon répondent ces réponses ?
learn-wanted-lead = Elles répondent à la leçon « { $lesson } », qui n’est pas dans cet atlas. Ouvre son fichier pour continuer.
learn-wanted-other = Ce n’est pas la leçon « { $lesson } ».
## Marking answers

cmd-mark = Noter des réponses…
cmd-mark-cell = Aller à une réponse
cmd-mark-points = Écrire les points de la réponse
cmd-mark-next = Aller à la réponse suivante à noter
cmd-mark-previous = Aller à la réponse précédente à noter
cmd-mark-map = Montrer sur la carte
cmd-mark-pane = Passer du tableau à la réponse
cmd-mark-again = Relire les réponses
cmd-mark-save-as = Enregistrer la notation sous…
cmd-mark-table = Enregistrer le tableau des notes…
cmd-mark-hand-back = Page pour l’élève…
cmd-mark-leave = Quitter la notation
marking-open-title = Noter des réponses
marking-open-about = Des fichiers de réponses, ou un dossier qui en contient. Ce que vous donnez est gardé dans un fichier à côté d’eux ; rien ne quitte cette machine.
marking-folder = Dossier ou fichier de réponses
marking-choose-files = Choisir plusieurs fichiers…
marking-files =
    { $count ->
        [one] { $count } fichier choisi
       *[other] { $count } fichiers choisis
    }
marking-lesson = Leçon
marking-as-answered = Celle à laquelle on a répondu
marking-lesson-file = Depuis un fichier…
marking-lesson-path = Fichier de la leçon
marking-no-lesson-file = Ce fichier n’est pas une leçon.
marking-begin = Noter
marking-reading = Lecture des réponses…
marking-no-answers = Il n’y a pas de réponses qui puissent être lues
marking-no-lesson = La leçon « { $id } » n’est pas dans le paquet : choisissez son fichier.
marking-not-answers = il contient autre chose que des réponses
marking-none = Aucune réponse n’est en cours de notation : commencez par « Noter des réponses… »
marking-title = Notation : { $title }
marking-left =
    { $count ->
        [one] { $count } réponse à noter
       *[other] { $count } réponses à noter
    }
marking-all-marked = Toutes les réponses sont notées
marking-by-student = Élève par élève
marking-by-activity = Activité par activité
marking-previous = Précédente à noter
marking-next = Suivante à noter
marking-table = Tableau
marking-answer = Réponse
marking-head = { $activity } ({ $most })
marking-cell = { $student }, { $activity } : { $state }
marking-points-of = { $points } points sur { $most }
marking-with-remark = { $state }, avec une remarque
marking-open = à noter
marking-not-answered = sans réponse
marking-on-paper = sur papier
marking-so-far = { $total } pour l’instant
marking-note = { $name } : { $reason }
marking-nothing = Cette leçon n’a pas d’activité qui rapporte des points.
marking-view = La vue remise
marking-to-table = Retour au tableau (Échap)
marking-no-view = Aucune vue n’a été remise ici
marking-quiz-answer = Réponse : { $answer }
marking-by-atlas = L’atlas donne { $points } points sur { $most }. Les points que vous écrivez comptent à la place.
marking-guide = Comment la noter
marking-points = Points, de 0 à { $most }
marking-give = Donner { $points } points
marking-no-number = Les points sont un nombre, par exemple 2,5
marking-remark = Remarque
marking-hint = Entrée, dans les points, passe à la réponse suivante à noter. Dans le tableau, les flèches vont d’une réponse à l’autre, et Entrée va aux points.
marking-look = Une partie de ce qui a été donné ne correspond pas à la leçon
recovered-marking = Notation de « { $lesson } »
marking-more = Plus

## Lessons to take along

cmd-export-lesson = Enregistrer une leçon pour une classe…
lesson-export-title = Une leçon pour une classe
lesson-export-zip = Tout ce qu’il faut à une classe (.zip)
lesson-export-pdf-student = Livret pour les élèves (.pdf, A4)
lesson-export-pdf-teacher = Livret pour l’enseignant (.pdf, A4)
lesson-export-html-student = Page pour les élèves (.html)
lesson-export-html-teacher = Page pour l’enseignant (.html)
lesson-export-untranslated = Cette leçon n’a pas de textes dans cette langue ; ceux d’une autre sont pris
lesson-export-teacher-only = Il contient le guide et le corrigé : à ne pas distribuer.

## Writing lessons

cmd-plan-new = Commencer une leçon
cmd-plan-open = Écrire dans le fichier d’une leçon…
cmd-plan-add-story = Raconter un récit dans la leçon
cmd-plan-add-question = Ajouter une question ouverte à la leçon
cmd-plan-add-debate = Ajouter un débat à la leçon
cmd-plan-add-comparison = Ajouter une comparaison à la leçon, d’après cette vue
cmd-plan-add-quiz = Ajouter un quiz à la leçon
cmd-plan-add-sheet = Ajouter une fiche à la leçon
cmd-plan-undo = Annuler la dernière modification de la leçon
cmd-plan-redo = Rétablir la modification de la leçon
plan-untitled = Leçon sans titre
plan-whole = La leçon dans son ensemble
plan-parts = Parties
plan-add = Ajouter une partie
plan-time = { $planned } min prévues sur { $said }
plan-preview-student = Aperçu comme élève
plan-preview-teacher = Aperçu comme enseignant
plan-export = Enregistrer pour une classe…
plan-preview-note = Aperçu : rien de ce qui est répondu ici n’est gardé
plan-preview-back = Revenir à l’écriture
plan-close = Fermer la leçon
plan-save-as = Enregistrer la leçon sous
plan-duplicate = Dupliquer cette partie
plan-delete = Supprimer cette partie
plan-no-lesson = Aucune leçon n’est ouverte : commencez-en une, ou modifiez la copie d’une autre
plan-in-use = Une autre fenêtre modifie cette leçon : vous écrivez ici dans une copie
plan-looking = Lecture de la leçon…
plan-found = { $place } : { $what }
plan-differs = Ce n’est pas la vue de la partie
plan-age-from = À partir de l’âge de
plan-age-has-end = avec un âge maximal
plan-age-to = jusqu’à l’âge de
plan-minutes = Minutes de la leçon
plan-minutes-planned = Les parties prennent { $minutes } min en tout
plan-minutes-take = Reprendre ce total
plan-part-minutes = Minutes
plan-points = Points
plan-lines = Lignes pour écrire
plan-aim-add = Ajouter un objectif
plan-hint = Indice { $number }
plan-hint-add = Ajouter un indice
plan-id = Nom dans les réponses
plan-term-search = Chercher dans le glossaire
plan-term-add = Ajouter
plan-nothing-found = Rien trouvé
plan-question = Question
plan-comparison-task = Ce qui est à montrer
plan-debate-question = Question à peser
plan-claim-first = Première affirmation
plan-claim-second = Seconde affirmation
plan-claim-other = Une autre
plan-claim-search = Chercher l’affirmation : { $name }
plan-claim-none = une affirmation reste à choisir
plan-claim-unknown = Pas d’affirmation « { $id } » dans le paquet
plan-quiz = Questions
plan-quiz-title = Titre du quiz
plan-quiz-own = Ces questions ont été écrites à la main ou reprises d’un fichier. On peut en composer d’autres à la place.
plan-quiz-again = D’autres questions
plan-quiz-file = Reprendre un quiz d’un fichier…
plan-quiz-question = Question { $number }
plan-sheet-title = Titre sur la fiche
plan-sheet-instructions = Ce que la fiche demande
plan-sheet-figures = Prendre les chiffres de la carte
plan-sheet-regions = Seulement les régions choisies
plan-sheet-all = Toutes les régions
plan-story-own =
    { $count ->
    [one] D’un fichier : { $title } ({ $count } étape)
   *[other] D’un fichier : { $title } ({ $count } étapes)
}
plan-story-file = Un récit d’un fichier…
plan-view = Image
plan-view-none = Pas d’image. Ce qui est sur la carte peut en devenir une.
plan-view-take = Prendre la vue de la carte
plan-view-show = La montrer sur la carte
plan-view-remove = Sans image
plan-file-lesson = Le fichier d’une leçon
plan-file-story = Le fichier d’un récit
plan-file-quiz = Le fichier d’un quiz
plan-file-take = Ouvrir
plan-file-no-lesson = Ce fichier n’est pas une leçon.
plan-file-no-story = Ce fichier n’est pas un récit.
plan-file-no-quiz = Ce fichier n’est pas un quiz.
## Les quiz qui quittent la fenêtre

cmd-quiz-export = Exporter un quiz…
cmd-quiz-save = Enregistrer un quiz dans un fichier à distribuer…
quiz-menu = Quiz
quiz-export = Exporter le quiz…
quiz-save = Enregistrer le quiz dans un fichier à distribuer…
quiz-file-title = Enregistrer ou exporter le quiz
quiz-file-of =
    { $count ->
        [one] { $title } : { $count } question
        *[other] { $title } : { $count } questions
    }
quiz-file-form = Forme
quiz-file-own = Fichier de quiz à distribuer, à faire dans cet atlas (.ron)
quiz-file-moodle = Moodle XML, avec images (.xml)
quiz-file-gift = GIFT, texte pour Moodle et d’autres (.gift)
quiz-file-apkg = Paquet Anki (.apkg)
quiz-file-tsv = Notes Anki en texte (.tsv)
quiz-file-csv = Tableau (.csv)
quiz-file-html = Page pour un navigateur (.html)
quiz-file-pdf = Feuilles de questions et corrigé, à imprimer (.pdf)
quiz-file-unasked = La question { $number } est laissée de côté : { $reason }
quiz-file-picture = Une image est laissée de côté : { $reason }
quiz-fewer =
    { $found ->
        [one] { $found } question au lieu de { $count }
        *[other] { $found } questions au lieu de { $count }
    }

## Quiz interrompus et repris

quiz-print-table = Enregistrer les réponses pour les imprimer (PDF)…
quiz-print-file = reponses.pdf
quiz-left-title = Reprendre un quiz ?
quiz-left-line = Réponses : { $answered } sur { $count }, { $when }
quiz-left-go-on = Reprendre
quiz-left-forget = Oublier…
quiz-left-forget-sure = Oublier pour de bon
quiz-left-later = Pas maintenant
quiz-leave-for-later = Reprendre une autre fois
quiz-not-kept = Les réponses ne sont pas gardées pour une autre fois : { $reason }

## Écrire des quiz

ask-summary = Résumé, pour qui choisit un quiz
cmd-ask-new = Écrire un quiz
cmd-ask-another = Une autre question de ce type à sa place
ask-edit = Modifier les questions…
ask-edit-file = Modifier ce quiz
ask-add = Ajouter une question
ask-delete = Supprimer la question
ask-undo = Annuler la modification du quiz
ask-redo = Rétablir la modification du quiz
ask-try = L’essayer
ask-close = Fermer le quiz
ask-untitled = Quiz sans titre
ask-looking = Relecture du quiz…
ask-found = Question { $number } : { $what }
ask-questions = Questions
ask-add-own = Une question à vous
ask-add-generated = Une question tirée de l’atlas
ask-add-own-one = Une question à vous : { $what }
ask-add-generated-one = Une question de l’atlas : { $what }
ask-whole = Le quiz entier
ask-unfinished = (pas encore achevée)
ask-title = Titre du quiz
ask-prompt = Question
ask-unit = Unité
ask-explanation = Explication
ask-source = Source : qui le dit
ask-alt = Ce que montre l’image, en mots
ask-choice = Choix { $number }
ask-accepted = Réponse acceptée { $number }
ask-left = Gauche { $number }
ask-right = Droite { $number }
ask-item = Rang { $number }
ask-form = Réponse
ask-form-choice = Une parmi plusieurs
ask-form-true-false = Vrai ou faux
ask-form-number = Un nombre
ask-form-text = Quelques mots
ask-form-matching = Des choses qui vont ensemble
ask-form-order = Des choses dans leur ordre
ask-order-note = Dans le bon ordre, du premier au dernier ; le quiz les mélange.
ask-add-choice = Ajouter un choix
ask-add-accepted = Ajouter une réponse acceptée
ask-add-pair = Ajouter une paire
ask-add-item = Ajouter un rang
ask-value = Bon nombre
ask-tolerance = Tolérance
ask-is-right = Bonne réponse
ask-make-right = En faire la bonne réponse
ask-give-id = Donner un identifiant à la question
ask-no-other = Il n’y a pas d’autre question de ce type
ask-no-quiz = Aucun quiz n’est en cours d’écriture
ask-in-use = Une autre fenêtre écrit ce quiz : ceci en est une copie
ask-save-as = Où enregistrer le quiz ?
