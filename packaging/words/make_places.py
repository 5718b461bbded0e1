#!/usr/bin/env python3
"""Makes resources/words/cities.txt and resources/words/subdivisions.txt from data that Debian ships.

usage: packaging/words/make_places.py [--root DIR] [--gweather-root DIR]

  cities        /usr/share/libgweather-4/Locations.xml   libgweather-4-common (GNOME Weather, GPL-2+)
                /usr/share/zoneinfo/zone1970.tab         tzdata (public domain)
  subdivisions  /usr/share/iso-codes/json/iso_3166-2.json iso-codes (ISO 3166-2, LGPL-2.1+)
                and the states of Locations.xml, in English
  countries     /usr/share/iso-codes/json/iso_3166-1.json, matched with resources/words/countries.txt

The lists are kept in the repository, so that a build needs none of these packages. What is an everyday word, a given
name or the name of somebody well known (wordnet-base, resources/words/given_names.txt) is left out: a known place is
read as a place wherever it stands. So is what places.txt says itself. A name that several countries share has none.
DIR: where a package was unpacked, if it is not installed."""
import argparse
import json
import pathlib
import unicodedata
import xml.etree.ElementTree as xml

from wordnet import WordNet

WORDS = pathlib.Path(__file__).resolve().parent.parent.parent / "resources" / "words"
SHORTEST = 4  # letters; shorter ones are short forms of many things
# Of the many kinds in ISO 3166-2 those that reports name: no municipalities.
KINDS = {"State", "Province", "Region", "Governorate", "Prefecture", "Autonomous region", "Autonomous community",
         "Autonomous province", "Autonomous republic", "Republic", "Canton", "Department", "Metropolitan department",
         "Metropolitan region", "Union territory", "Land", "Emirate", "Territory", "Oblast", "Administrative region",
         "Federal district", "County", "Voivodship", "Voivodeship", "Special administrative region"}
# Where names of towns are surnames as often, only those that WordNet knows as places are taken.
ENGLISH = {"US", "GB", "CA", "AU", "NZ", "IE", "ZA", "JM", "BS", "BM", "BB", "FK", "GI", "SH", "KY", "VI", "VG"}
STATES = ["Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida",
          "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine",
          "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada",
          "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Ohio", "Oklahoma",
          "Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah",
          "Vermont", "Virginia", "Washington", "Wisconsin", "Wyoming", "United States"]
PROVINCES = ["Canada", "Ontario", "Quebec", "Alberta", "British Columbia", "Manitoba", "Nova Scotia", "Saskatchewan"]
TELLS = {"US": STATES, "CA": PROVINCES, "GB": ["England", "Scotland", "Wales", "Britain", "English", "Northern Ireland"],
         "AU": ["Australia", "Queensland", "Tasmania"], "NZ": ["New Zealand"], "IE": ["Republic of Ireland"],
         "ZA": ["South Africa"], "JM": ["Jamaica"]}
OTHER_NAMES = {"CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "CI": "Côte d'Ivoire",
               "CZ": "Czech Republic", "KP": "North Korea", "KR": "South Korea", "MK": "North Macedonia",
               "PS": "Palestine", "TR": "Turkey", "VA": "Vatican City", "LA": "Laos", "MO": "Macau", "FM": "Micronesia",
               "CV": "Cape Verde", "SZ": "Eswatini", "BN": "Brunei", "XK": "Kosovo"}


def lines(name):
    with open(WORDS / f"{name}.txt", encoding="utf8") as given:
        return [line.rstrip("\n").split("\t") for line in given if line.strip() and not line.startswith("#")]


class Countries:
    """Our names of countries by ISO code."""

    def __init__(self, root):
        ours = {}
        for columns in lines("countries"):
            for name in [columns[0]] + (columns[1].split(",") if len(columns) > 1 else []):
                if name:
                    ours[name.lower()] = columns[0]
        self.by_code = dict(OTHER_NAMES)
        for item in json.load(open(root / "usr/share/iso-codes/json/iso_3166-1.json", encoding="utf8"))["3166-1"]:
            for key in ("common_name", "name"):
                name = item.get(key, "").split(",")[0].lower()
                if name in ours:
                    self.by_code.setdefault(item["alpha_2"], ours[name])
        self.names = {name.lower() for name in ours}

    def name(self, code):
        return self.by_code.get(code)


class Filter:
    def __init__(self, countries):
        self.wordnet = WordNet()
        self.given = {columns[0] for columns in lines("given_names")}
        self.taken = {columns[0].lower() for columns in lines("places")} | countries.names
        self.taken |= {columns[0].lower() for columns in lines("calendar_words")}

    def keeps(self, name, code):
        if name.lower() in self.taken or len(name) < SHORTEST or not name[0].isupper() or name.startswith("The "):
            return False
        if any(not (c.isalpha() or c in " -'’.") for c in name) or len(name.split()) > 4:
            return False
        if any(unicodedata.category(c)[0] == "L" and not unicodedata.name(c).startswith("LATIN") for c in name):
            return False
        parts = name.split()
        if len(parts) > 1:  # not "Deer Park", "Southern Province"
            return not self.wordnet.is_common(name) and not all(map(self.wordnet.is_common, parts))
        if self.wordnet.is_common(name) or self.wordnet.is_person(name) or name.lower() in self.given:
            return False
        return code not in ENGLISH or self.is_known_there(name, code)

    def is_known_there(self, name, code):
        """Whether WordNet knows the place, in this country and in no other that speaks English."""
        gloss = self.wordnet.gloss(name)
        told = {country for country, words in TELLS.items() if any(word in gloss for word in words)}
        return told == {code}

    def is_somewhere(self, name):
        """A place in English, though not known in which country."""
        return self.keeps(name, "") and (" " in name or name.lower() in self.wordnet.nouns)


def name_of(element):
    for tag in ("_name", "name"):
        found = element.find(tag)
        if found is not None and found.text:
            return found.text.strip()
    return ""


def plain(name):
    """Without the marks that English reports leave out."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def add(found, name, code):
    for form in {name, plain(name)}:
        found.setdefault(form, set()).add(code)


def cities_and_states(root, weather):
    cities, states = {}, {}
    tree = xml.parse(weather / "usr/share/libgweather-4/Locations.xml").getroot()
    for country in tree.iter("country"):
        code = country.findtext("iso-code")
        for city in country.iter("city"):
            add(cities, name_of(city), code)
        for state in country.findall("state"):
            add(states, name_of(state), code)
    with open(root / "usr/share/zoneinfo/zone1970.tab", encoding="utf8") as zones:
        for line in zones:
            if line.startswith("#"):
                continue
            columns = line.rstrip("\n").split("\t")
            codes = columns[0].split(",")
            add(cities, columns[2].split("/")[-1].replace("_", " "), codes[0])
    return cities, states


def subdivisions(root, states):
    found = dict(states)
    for item in json.load(open(root / "usr/share/iso-codes/json/iso_3166-2.json", encoding="utf8"))["3166-2"]:
        if item["type"] in KINDS:
            add(found, item["name"], item["code"][:2])
    return found


def write(name, header, found, countries, chosen):
    entries = {}
    for place, codes in found.items():
        owners = {countries.name(code) for code in codes} - {None}
        if len(codes) == 1 and len(owners) == 1 and chosen.keeps(place, next(iter(codes))):
            entries[place] = owners.pop()
        elif chosen.is_somewhere(place):
            entries[place] = ""
    with open(WORDS / f"{name}.txt", "w", encoding="utf8") as out:
        out.write(header)
        for place in sorted(entries):
            out.write(f"{place}\t{entries[place]}".rstrip() + "\n")
    print(f"{name}.txt: {len(entries)} of {len(found)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path("/"))
    parser.add_argument("--gweather-root", type=pathlib.Path, help="if libgweather-4-common lies elsewhere")
    options = parser.parse_args()
    countries = Countries(options.root)
    chosen = Filter(countries)
    cities, states = cities_and_states(options.root, options.gweather_root or options.root)
    write("cities", "# Cities and towns with the country each lies in (none where several share the name): name TAB country.\n"
          "# Made by packaging/words/make_places.py from libgweather-4-common (Locations.xml, GPL-2+) and tzdata (zone1970.tab);\n"
          "# see there what is left out.\n",
          cities, countries, chosen)
    write("subdivisions", "# States, provinces and regions with their country: name TAB country. Made by\n"
          "# packaging/words/make_places.py from iso-codes (ISO 3166-2, LGPL-2.1+) and libgweather-4-common; see there.\n",
          {name: codes for name, codes in subdivisions(options.root, states).items() if name not in cities},
          countries, chosen)


if __name__ == "__main__":
    main()
