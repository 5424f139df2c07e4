#include "event/story.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

// What kind of event a story's sentences tell of, read through the whole chain.

using namespace dateline;

namespace {

using Kinds = std::vector<std::string>;

/// The categories of a story's events, in its order.
Kinds kinds_of(std::string text) {
    const test::Story story(std::move(text));
    Kinds kinds;
    for (const event::Event& event : story.set.events)
        kinds.push_back(event.category);
    return kinds;
}

/// One sentence each, told on a day of its own.
void check_all(const std::string& kind, const std::vector<std::string>& happenings) {
    for (const std::string& happening : happenings) {
        CAPTURE(happening);
        CHECK(kinds_of("On 3 May 1951 " + happening + ".") == Kinds{kind});
    }
}

} // namespace

TEST_CASE("nature, disease and accident are disasters") {
    check_all("disaster",
              {"a gale unroofed most of the houses in Cadiz", "the quake levelled half of Skopje",
               "ash fell on Naples for three hours", "an express train derailed outside Lille",
               "the virus was found in ducks near Hanoi",
               "a mine shaft collapsed at Charleroi, and ninety miners were trapped",
               "forest fires reached the suburbs of Athens", "high water inundated Linz"});
}

TEST_CASE("what people do to people who do not fight is harm to civilians") {
    check_all("civilian-harm", {"an assassin stabbed the empress in Geneva",
                                "he was shot dead outside a theatre in Stockholm",
                                "the prisoners were sold into slavery at Tripoli",
                                "a bomb in a cafe in Milan killed seventeen",
                                "police fired on the crowd in Amritsar"});
}

TEST_CASE("fighting has many names") {
    check_all("ground", {"the defenders of Namur laid down their arms",
                         "the city of Toledo opened its gates to the Moors",
                         "the last fort, at Ruhengeri, changed hands",
                         "heavy clashes broke out in Basra", "the tanks rolled into Prague"});
    check_all("naval", {"the admiral scuttled his ships in Toulon",
                        "corsairs took a merchantman off Algiers",
                        "destroyers shelled the shore batteries at Wonsan"});
    check_all("airstrike",
              {"jets pounded the outskirts of Raqqa", "an atomic bomb destroyed Nagasaki"});
    check_all("aircraft-loss", {"a fighter was brought down by flak over Essen",
                                "an airliner flew into a hillside near Nice"});
    check_all("missile", {"a rocket landed in Sderot"});
}

TEST_CASE("coming, going and staying are deployments, of civil life the rest") {
    check_all("deployment",
              {"a relief column set forth from Delhi",
               "the fleet weighed anchor and left Portsmouth", "the army pulled out of Gaza",
               "he rode to Toledo with forty knights"});
    check_all("ceasefire",
              {"the kings concluded a truce at Nottingham", "the guns fell silent in Compiegne"});
    check_all("other",
              {"the prime minister resigned in Dakar", "the king married Isabella in Valladolid",
               "the cathedral of Chartres was consecrated",
               "the emperor issued an edict in Milan"});
}

TEST_CASE("whatever the storm does, by its name or as it, it does as a storm") {
    CHECK(kinds_of("# Hurricane Zora\n\nOn 3 May 1951 Zora crossed Barbados. On 5 May 1951 it "
                   "reached Kingston.") == Kinds{"disaster", "disaster"});
    CHECK(kinds_of("On 3 May 1951 the storm turned north and crossed Barbados.") ==
          Kinds{"disaster"});
    CHECK(kinds_of("On 3 May 1951 the fleet turned north and crossed to Barbados.") ==
          Kinds{"deployment"});
}

TEST_CASE("who does it tells what a deed was that others do as well") {
    check_all("airstrike", {"three drones came in from the sea and hit the docks of Zadar",
                            "bombers flying in from the west attacked Essen"});
    check_all("naval", {"two old frigates that lay there shelled Lisbon",
                        "the cruisers and their escort engaged the forts of Trieste"});
    check_all("disaster", {"the river reached the upper town of Passau",
                           "a second wave took the lower half of Iquique"});
    check_all("ground", {"a band from beyond the river took the lower half of Passau",
                         "rebels who had hidden in the hills entered Graz"});
    check_all("other", {"a schoolteacher and her sister arrived in Lyon",
                        "the ambassador, an old man, travelled to Lyon"});
    check_all("deployment", {"the drones came in over Zadar", "the cruisers came to Trieste",
                             "the ambassador's troops marched to Lyon"});
}

TEST_CASE("what was done at a place that was come to is told of it") {
    CHECK(kinds_of("On 3 May 1851 the admiral entered Varna and in a few hours sank every "
                   "ship of the squadron.") == Kinds{"naval"});
    CHECK(kinds_of("On 3 May 1851 he entered Varna, where his men put the villagers to the "
                   "sword.") == Kinds{"civilian-harm"});
    CHECK(kinds_of("On 3 May 1851 he came to Varna and massacred the villagers of Burgas.") ==
          Kinds{"deployment", "civilian-harm"});
    CHECK(kinds_of("On 3 May 1851 he entered Varna, where his men had put the villagers to the "
                   "sword.") == Kinds{"deployment"});
}

TEST_CASE("a phrase says more exactly what its words say of another kind") {
    check_all("ceasefire",
              {"an armistice was signed in Lyon", "he talked peace with them in Lyon"});
    check_all("ground", {"the column was stopped at Lyon", "the rebels marched on Lyon"});
    check_all("naval", {"eight captains beat the duke off Brest",
                        "he lost a battle against the duke off Brest"});
    check_all("disaster", {"the shock brought down many of the houses of Lyon"});
    check_all("other", {"the old marquis died in Lyon", "children slept in a cellar in Lyon",
                        "he died of his wounds in Lyon"});
    check_all("naval", {"they fought off Varna", "the squadron was trapped in Varna"});
}

TEST_CASE("a name is not learned from a centre that watches hurricanes") {
    CHECK(kinds_of("# Hurricane Center\n\nOn 3 May 1951 Center marched to Kingston.") ==
          Kinds{"deployment"});
}

TEST_CASE("a name before a verb of happening tells what happened") {
    CHECK(kinds_of("On 3 May 1951 looting broke out in Kingston.") == Kinds{"civilian-harm"});
}

TEST_CASE("what is done to a place itself outweighs the words before") {
    CHECK(kinds_of("Victories in the desert, along with the bombing of Rome in July 1943, hurt "
                   "him.") == Kinds{"airstrike"});
}

TEST_CASE("a title tells what the words beneath it leave open") {
    const std::string open = "On 3 May 1951 the bells of Naples rang.";
    CHECK(kinds_of("# The great earthquake\n\n" + open) == Kinds{"disaster"});
    CHECK(kinds_of("# The air raids\n\n" + open) == Kinds{"airstrike"});
}

TEST_CASE("one event of a kind does not make those of other paragraphs events of that kind") {
    CHECK(kinds_of("On 25 March 2014 an earthquake destroyed Lyon.\n\nOn 6 June 2014 the "
                   "president opened a bridge in Accra.") == Kinds{"disaster", "other"});
}

TEST_CASE("towns that followed met with what the one before them did") {
    CHECK(kinds_of("Palermo surrendered on 3 May 1451; Messina and Catania followed within "
                   "weeks.") == Kinds{"ground", "ground", "ground"});
}

TEST_CASE("a raid that aircraft flew is from the air, a surrender that was accepted ends a fight") {
    check_all("airstrike", {"an attack was made on Naples by two Vulcans"});
    check_all("ceasefire", {"the general accepted their surrender in Naples"});
}
